import { HoleError, requireFillable } from '../../inpainting/hole.ts';
import { rasterise } from '../../inpainting/marks.ts';
import { imageOf } from '../easel/readPicture.ts';
import type { Outcomes, Task } from './run.ts';
import { workSide } from './scene.ts';
import type { Request } from './useOutcomes.ts';

interface Failure {
  readonly failed: { readonly name: string; readonly message: string };
}

/** Fills the hole off the page's thread. Rejects with `HoleError`, or once it is aborted. */
export async function askOutcomes(
  { picture, marks, patchSize }: Request,
  signal: AbortSignal,
): Promise<Outcomes> {
  const image = await imageOf(picture, workSide);
  const hole = rasterise(marks, image.width, image.height);
  requireFillable(image, hole);
  signal.throwIfAborted();
  const worker = new Worker(new URL('./patchesWorker.ts', import.meta.url), {
    type: 'module',
    name: 'patches',
  });
  try {
    return await new Promise<Outcomes>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('Cancelled.', 'AbortError')), {
        once: true,
      });
      worker.onmessage = ({ data }: MessageEvent<Outcomes | Failure>) => {
        if (!('failed' in data)) resolve(data);
        else if (data.failed.name === 'HoleError') reject(new HoleError(data.failed.message));
        else reject(new Error(data.failed.message));
      };
      worker.onerror = () => reject(new Error('The worker that copies patches stopped.'));
      worker.postMessage({ image, hole, patchSize } satisfies Task);
    });
  } finally {
    worker.terminate();
  }
}

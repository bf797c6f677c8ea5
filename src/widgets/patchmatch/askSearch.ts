import { HoleError, requireFillable } from '../../inpainting/hole.ts';
import { rasterise } from '../../inpainting/marks.ts';
import { imageOf } from '../easel/readPicture.ts';
import type { Search, Task } from './run.ts';
import { workSide } from './scene.ts';
import type { Answer, Request } from './useSearch.ts';

type Message =
  | { readonly search: Omit<Search, 'exactError'> }
  | { readonly exactError: number }
  | { readonly failed: { readonly name: string; readonly message: string } };

/** Searches off the page's thread and answers as it learns more, until aborted. Throws `HoleError`. */
export async function askSearch(
  { picture, marks, seed }: Request,
  signal: AbortSignal,
  onAnswer: (answer: Partial<Answer>) => void,
): Promise<void> {
  const image = await imageOf(picture, workSide);
  const hole = rasterise(marks, image.width, image.height);
  requireFillable(image, hole);
  signal.throwIfAborted();
  const worker = new Worker(new URL('./patchMatchWorker.ts', import.meta.url), {
    type: 'module',
    name: 'patchmatch',
  });
  try {
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('Cancelled.', 'AbortError')), {
        once: true,
      });
      worker.onmessage = ({ data }: MessageEvent<Message>) => {
        if ('search' in data) onAnswer({ search: data.search });
        else if ('exactError' in data) {
          onAnswer({ exactError: data.exactError });
          resolve();
        } else if (data.failed.name === 'HoleError') reject(new HoleError(data.failed.message));
        else reject(new Error(data.failed.message));
      };
      worker.onerror = () => reject(new Error('The worker that searches patches stopped.'));
      worker.postMessage({ image, hole, seed } satisfies Task);
    });
  } finally {
    worker.terminate();
  }
}

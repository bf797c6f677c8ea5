import type { Hole } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';

export interface ClassicalJob {
  readonly method: string;
  readonly image: Image;
  readonly hole: Hole;
}

export type ClassicalAnswer =
  { readonly fill: Image; readonly milliseconds: number } | { readonly error: string };

/** A method that could not finish. `message` is worded for the reader. */
export class MethodError extends Error {
  override readonly name = 'MethodError';
}

/** Runs a classical method in a worker of its own, which aborting ends at once. */
export async function runClassical(
  method: string,
  image: Image,
  hole: Hole,
  signal: AbortSignal,
): Promise<{ fill: Image; milliseconds: number }> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./classicalWorker.ts', import.meta.url), {
    type: 'module',
    name: 'classical',
  });
  try {
    const answer = await new Promise<ClassicalAnswer>((resolve, reject) => {
      signal.addEventListener(
        'abort',
        () => reject(new DOMException('The fill was cancelled.', 'AbortError')),
        { once: true },
      );
      worker.onmessage = ({ data }: MessageEvent<ClassicalAnswer>) => resolve(data);
      worker.onerror = () =>
        reject(
          new MethodError(
            'The worker that fills holes stopped. Nothing you painted is lost. Try again.',
          ),
        );
      const job: ClassicalJob = { method, image, hole };
      worker.postMessage(job);
    });
    if ('error' in answer) throw new MethodError(answer.error);
    return answer;
  } finally {
    worker.terminate();
  }
}

import type { Hole } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import type { Mark } from '../../inpainting/marks.ts';
import { askedFor, drawingOf } from '../../networks/coarse.ts';
import { pageRunner } from '../../networks/pageRunner.ts';
import type { Picture } from '../easel/picture.ts';
import { drawableOf } from '../easel/readPicture.ts';
import { duration, nameOfProvider, type FillOptions } from './describe.ts';
import { startFillWorker, type Answers } from './fillTasks.ts';
import type { WorkSize } from './scene.ts';
import type { Filled, Laid, MethodChoice } from './view.ts';

export interface FillRequest {
  readonly picture: Picture;
  readonly marks: readonly Mark[];
  readonly method: MethodChoice;
  readonly size: WorkSize;
}

/**
 * Fills the hole of a picture of any size: the square around the hole is worked on at `size` and laid back
 * at the picture's own resolution, all of it off the page's thread. Rejects with `FillError`,
 * `NetworkError` or, once it is aborted, with an `AbortError`.
 */
export async function runFill(request: FillRequest, options: FillOptions): Promise<Filled> {
  const { picture, marks, method, size } = request;
  const bitmap = await createImageBitmap(await drawableOf(picture));
  // The worker closes it, but none is started then.
  if (options.signal.aborted) bitmap.close();
  const worker = startFillWorker(options.signal);
  try {
    const cut = await worker.ask({ type: 'cut', bitmap, marks, size }, [bitmap]);
    const { fill, provider, line } =
      method.kind === 'network'
        ? await runNetwork(method, cut.image, cut.hole, options)
        : await runMethod(worker, request, cut, options);
    const laid = laidOf(await worker.ask({ type: 'lay', fill }));
    const blended =
      method.kind === 'network' ? laidOf(await worker.ask({ type: 'blend', fill })) : null;
    return { picture: picture.key, marks, provider, line, ...laid, blended };
  } finally {
    worker.end();
  }
}

function laidOf({ rectangle, rgba, distance }: Answers['lay']): Laid {
  const pixels = new ImageData(rgba, rectangle.width, rectangle.height);
  return { distance, image: { rectangle, pixels } };
}

async function runMethod(
  { ask }: ReturnType<typeof startFillWorker>,
  { method: { id, name }, size }: FillRequest,
  cut: Answers['cut'],
  { onProgress }: FillOptions,
) {
  const report = (share: number | null): void => onProgress({ stage: 'method', name, size, share });
  report(null);
  const { fill, milliseconds } = await ask({ type: 'method', method: id, ...cut }, [], report);
  const line = `${name} filled it at ${size} × ${size} in ${duration(milliseconds)}.`;
  return { fill, provider: 'script', line };
}

async function runNetwork(method: MethodChoice, image: Image, hole: Hole, options: FillOptions) {
  const result = await pageRunner().run({ ...askedFor(method), image, hole }, options);
  const { provider, why, milliseconds } = result;
  const line = `${method.name} filled it at ${image.width} × ${image.height} on ${nameOfProvider(provider)} in ${duration(milliseconds)}.`;
  const fill = drawingOf(method, result);
  return { fill, provider, line: why ? `${line} ${why}` : line };
}

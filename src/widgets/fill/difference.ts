import type { Picture } from '../easel/picture.ts';
import { drawableOf } from '../easel/readPicture.ts';
import { startFillWorker } from './fillTasks.ts';
import type { Difference } from './useDifference.ts';
import type { Filled } from './view.ts';

/**
 * How far a fill is from the picture it fills, in that picture's own pixels, worked out off the page's thread.
 * A still is taken as it is seen, with what its compression changed. Rejects with `FillError` or, once it is
 * aborted, with an `AbortError`.
 */
export async function differenceOf(
  picture: Picture,
  filled: Filled,
  signal: AbortSignal,
): Promise<Difference> {
  const [photograph, { rectangle, fill }] = await Promise.all([
    drawableOf(picture).then((drawable) => createImageBitmap(drawable)),
    bitmapOf(filled, picture),
  ]);
  if (signal.aborted) [photograph, fill].forEach((bitmap) => bitmap.close());
  const worker = startFillWorker(signal);
  try {
    const { rgba, mean, largest } = await worker.ask(
      { type: 'differ', photograph, fill, rectangle },
      [photograph, fill],
    );
    const pixels = new ImageData(rgba, rectangle.width, rectangle.height);
    return { of: filled, image: { rectangle, pixels }, mean, largest };
  } finally {
    worker.end();
  }
}

async function bitmapOf({ image }: Filled, { width, height }: Picture) {
  if ('pixels' in image) {
    return { rectangle: image.rectangle, fill: await createImageBitmap(image.pixels) };
  }
  const still = new Image();
  still.src = image.still;
  await still.decode();
  return { rectangle: { left: 0, top: 0, width, height }, fill: await createImageBitmap(still) };
}

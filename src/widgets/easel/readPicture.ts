import { imageFromRgba, type Image } from '../../inpainting/image.ts';
import { resize } from '../../inpainting/resample.ts';
import type { Picture } from './picture.ts';

/** The picture's pixels, decoded. A photograph of the book is in the browser's cache, because it is shown. */
export async function drawableOf({ source }: Picture): Promise<HTMLImageElement | ImageBitmap> {
  if ('bitmap' in source) return source.bitmap;
  const element = new Image();
  element.src = source.url;
  await element.decode();
  return element;
}

/** The longest side at which a picture is read pixel by pixel: as long as the book's own. */
const longestRead = 960;

/** A picture's sides, its long one at most `side` pixels. */
function within(
  { width, height }: { width: number; height: number },
  side: number,
): [number, number] {
  const scale = Math.min(1, side / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

/**
 * The picture scaled so that its long side has at most `side` pixels. What is computed of a picture of the book is to
 * be what was computed at build, so it is scaled as there, and not by the browser's filter.
 */
export async function imageOf(picture: Picture, side: number): Promise<Image> {
  const read = await readPixels(picture, Math.max(side, longestRead));
  return resize(read, ...within(picture, side));
}

/** A square picture, `side` pixels wide: enlarged where it has fewer. */
export async function squareImageOf(picture: Picture, side: number): Promise<Image> {
  return resize(await imageOf(picture, side), side, side);
}

async function readPixels(picture: Picture, side: number): Promise<Image> {
  const [width, height] = within(picture, side);
  // Scaled by the browser's own filter: drawn smaller in one go, a canvas would leave pixels out.
  const bitmap = await createImageBitmap(await drawableOf(picture), {
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: 'high',
  });
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas.');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return imageFromRgba(context.getImageData(0, 0, width, height).data, width, height);
}

import type { Rectangle } from '../../inpainting/hole.ts';
import { squareAround } from '../../inpainting/workingSquare.ts';
import type { HoleMeasure } from '../easel/measure.ts';

/** The working square of a measured hole in fractions of the picture's sides; null where nothing is missing. */
export function squareOf(
  { bounds }: HoleMeasure,
  picture: { width: number; height: number },
  size: number,
): Rectangle | null {
  if (!bounds) return null;
  const { width, height } = picture;
  const { left, top, side } = squareAround(picture, inPixels(bounds, picture), size);
  return { left: left / width, top: top / height, width: side / width, height: side / height };
}

/** A rectangle in fractions of the picture's sides, in its pixels. */
export function inPixels(
  { left, top, width, height }: Rectangle,
  picture: { width: number; height: number },
): Rectangle {
  return {
    left: left * picture.width,
    top: top * picture.height,
    width: width * picture.width,
    height: height * picture.height,
  };
}

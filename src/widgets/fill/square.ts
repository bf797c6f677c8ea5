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
  const pixels = {
    left: bounds.left * width,
    top: bounds.top * height,
    width: bounds.width * width,
    height: bounds.height * height,
  };
  const { left, top, side } = squareAround(picture, pixels, size);
  return { left: left / width, top: top / height, width: side / width, height: side / height };
}

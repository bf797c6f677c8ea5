import type { Hole } from '../inpainting/hole.ts';
import { rgbaFromImage, type Image } from '../inpainting/image.ts';

/**
 * The picture as RGBA bytes with the hole hatched, as a restorer would: strokes of the hole's colour on paper, three
 * pixels apart. A hole smaller than the picture is laid on it again and again, from the upper left.
 */
export function hatched(image: Image, { width, height, data }: Hole): Uint8ClampedArray {
  const rgba = rgbaFromImage(image);
  for (let y = 0; y < image.height; y++) {
    for (let x = 0; x < image.width; x++) {
      const column = x % width;
      if (data[(y % height) * width + column] === 0) continue;
      const isStroke = column % 3 === 0;
      rgba.set(isStroke ? [200, 80, 43, 255] : [248, 243, 233, 255], 4 * (y * image.width + x));
    }
  }
  return rgba;
}

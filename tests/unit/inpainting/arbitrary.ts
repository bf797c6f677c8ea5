import fc from 'fast-check';
import type { Hole } from '../../../src/inpainting/hole.ts';
import type { Image } from '../../../src/inpainting/image.ts';

/** Pictures of 1×1 to `longest`×`longest` with values that 8 bit can hold. */
export function images(longest: number, channels = 3): fc.Arbitrary<Image> {
  const side = fc.integer({ min: 1, max: longest });
  return fc.tuple(side, side).chain(([width, height]) => {
    const length = width * height * channels;
    return fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => ({
      width,
      height,
      channels,
      data: Float32Array.from(bytes, (b) => b / 255),
    }));
  });
}

/** Holes of the given size; those of few missing pixels come as often as those of many. */
export function holes(width: number, height: number): fc.Arbitrary<Hole> {
  return fc
    .tuple(
      fc.constantFrom(2, 50, 98),
      fc.array(fc.nat(99), { minLength: width * height, maxLength: width * height }),
    )
    .map(([percent, draws]) => ({
      width,
      height,
      data: Uint8Array.from(draws, (draw) => (draw < percent ? 1 : 0)),
    }));
}

/** Holes that are one rectangle, anywhere and of any size up to the whole picture. */
export function rectangles(width: number, height: number): fc.Arbitrary<Hole> {
  const span = (length: number) =>
    fc.tuple(fc.integer({ min: 0, max: length - 1 }), fc.integer({ min: 0, max: length - 1 }));
  return fc.tuple(span(width), span(height)).map(([[x0, x1], [y0, y1]]) => ({
    width,
    height,
    data: Uint8Array.from({ length: width * height }, (_, i) => {
      const x = i % width;
      const y = Math.floor(i / width);
      const inside = x >= Math.min(x0, x1) && x <= Math.max(x0, x1);
      return inside && y >= Math.min(y0, y1) && y <= Math.max(y0, y1) ? 1 : 0;
    }),
  }));
}

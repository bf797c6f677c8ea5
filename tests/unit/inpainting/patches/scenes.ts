import fc from 'fast-check';
import type { Hole } from '../../../../src/inpainting/hole.ts';
import type { Image } from '../../../../src/inpainting/image.ts';
import { rectangles } from '../arbitrary.ts';

/**
 * Random RGB pictures up to `longest`×`longest` and a rectangular hole in them that can be filled. Values are
 * sixteenths, so that sums of squares are exact and equals are equal in whatever order they are summed.
 */
export function sixteenths(longest: number): fc.Arbitrary<{ image: Image; hole: Hole }> {
  const side = fc.integer({ min: 2, max: longest });
  return fc.tuple(side, side, fc.constantFrom(1, 4, 16)).chain(([width, height, levels]) => {
    const length = 3 * width * height;
    const image = fc
      .array(fc.integer({ min: 0, max: levels }), { minLength: length, maxLength: length })
      .map((values): Image => ({
        width,
        height,
        channels: 3,
        data: Float32Array.from(values, (value) => value / levels),
      }));
    const hole = rectangles(width, height).filter(({ data }) => data.includes(0));
    return fc.record({ image, hole });
  });
}

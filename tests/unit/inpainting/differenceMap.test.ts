import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differenceMap } from '../../../src/inpainting/differenceMap.ts';
import { createHole, missingCount, type Hole } from '../../../src/inpainting/hole.ts';
import { createImage, type Image } from '../../../src/inpainting/image.ts';
import { differenceInHole } from '../../../src/inpainting/metrics.ts';
import { holes, images } from './arbitrary.ts';

/** Pixel by pixel as one would say it. */
function slowly(truth: Image, filled: Image, hole: Hole): number[] {
  const colourOf = ({ width, height, channels, data }: Image, x: number, y: number) =>
    Array.from({ length: channels }, (_, c) => data[(c * height + y) * width + x]!);
  const values: number[] = [];
  for (let y = 0; y < hole.height; y++) {
    for (let x = 0; x < hole.width; x++) {
      const other = colourOf(filled, x, y);
      const offs = colourOf(truth, x, y).map((value, c) => Math.abs(value - other[c]!));
      const off = offs.reduce((sum, one) => sum + one, 0) / offs.length;
      values.push(hole.data[y * hole.width + x] === 1 ? off : 0);
    }
  }
  return values;
}

const cases = fc
  .constantFrom(1, 3)
  .chain((channels) => images(9, channels))
  .chain((truth) => {
    const { width, height, data } = truth;
    const filled = fc
      .uint8Array({ minLength: data.length, maxLength: data.length })
      .map((bytes) => ({ ...truth, data: Float32Array.from(bytes, (byte) => byte / 255) }));
    const hole = holes(width, height).filter((one) => missingCount(one) > 0);
    return fc.tuple(fc.constant(truth), filled, hole);
  });

it('is what a slow reference says of every pixel, with its mean and its largest', () => {
  fc.assert(
    fc.property(cases, ([truth, filled, hole]) => {
      const { values, mean, largest } = differenceMap(truth, filled, hole);
      const expected = slowly(truth, filled, hole);
      values.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 6));
      expect(largest).toBeCloseTo(Math.max(...expected), 6);
      expect(mean).toBeCloseTo(differenceInHole(truth, filled, hole), 6);
    }),
  );
});

it('is 1 for black against white, 0 for the same colour, and does not look outside the hole', () => {
  const hole: Hole = { width: 3, height: 1, data: Uint8Array.of(1, 1, 0) };
  const filled = createImage(3, 1);
  [0, 2, 3, 5, 6, 8].forEach((i) => (filled.data[i] = 1));
  const map = differenceMap(createImage(3, 1), filled, hole);
  expect(map).toEqual({ values: Float32Array.of(1, 0, 0), mean: 0.5, largest: 1 });
});

it('refuses what does not fit, and a hole with nothing missing', () => {
  const truth = createImage(2, 1);
  const hole: Hole = { width: 2, height: 1, data: Uint8Array.of(0, 1) };
  expect(() => differenceMap(truth, createImage(1, 2), hole)).toThrow(RangeError);
  expect(() => differenceMap(truth, createImage(2, 1, 1), hole)).toThrow(RangeError);
  expect(() => differenceMap(truth, truth, createHole(1, 2))).toThrow(RangeError);
  expect(() => differenceMap(truth, truth, createHole(2, 1))).toThrow(/Nothing is missing/);
});

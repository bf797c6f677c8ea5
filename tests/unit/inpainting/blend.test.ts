import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blend } from '../../../src/inpainting/blend.ts';
import { HoleError, type Hole } from '../../../src/inpainting/hole.ts';
import { createImage, type Image } from '../../../src/inpainting/image.ts';

const width = 7;
const height = 6;
const value = fc.double({ min: 0.35, max: 0.65, noNaN: true });
const anImage = fc
  .array(value, { minLength: 3 * width * height, maxLength: 3 * width * height })
  .map((values): Image => ({ width, height, channels: 3, data: Float32Array.from(values) }));
/** Something missing and something known. */
const aHole = fc
  .array(fc.boolean(), { minLength: width * height - 2, maxLength: width * height - 2 })
  .map((rest): Hole => ({ width, height, data: Uint8Array.from([1, 0, ...rest.map(Number)]) }));

const besides = (pixel: number): number[] => {
  const [x, y] = [pixel % width, Math.floor(pixel / width)];
  return [
    ...(x > 0 ? [pixel - 1] : []),
    ...(x < width - 1 ? [pixel + 1] : []),
    ...(y > 0 ? [pixel - width] : []),
    ...(y < height - 1 ? [pixel + width] : []),
  ];
};

/** The paper's Eq. 7, a pixel at a time and again, until nothing moves: no equation of differences in sight. */
function slowly(photograph: Image, hole: Hole, fill: Image): Float64Array {
  const plane = width * height;
  const f = Float64Array.from(photograph.data);
  for (let moved = 1; moved > 1e-9;) {
    moved = 0;
    for (let i = 0; i < f.length; i++) {
      const [pixel, channel] = [i % plane, i - (i % plane)];
      if (!hole.data[pixel]) continue;
      const near = besides(pixel);
      const sum = near.reduce(
        (total, q) => total + f[channel + q]! + fill.data[i]! - fill.data[channel + q]!,
        0,
      );
      moved = Math.max(moved, Math.abs(f[i]! - sum / near.length));
      f[i] = sum / near.length;
    }
  }
  return f;
}

test('solves the Poisson equation of the paper', () => {
  fc.assert(
    fc.property(anImage, aHole, anImage, (photograph, hole, fill) => {
      const expected = slowly(photograph, hole, fill);
      blend(photograph, hole, fill).data.forEach((found, i) =>
        expect(found).toBeCloseTo(Math.min(1, Math.max(0, expected[i]!)), 4),
      );
    }),
    { numRuns: 25 },
  );
});

test('is the photograph outside the hole, bit for bit', () => {
  fc.assert(
    fc.property(anImage, aHole, anImage, (photograph, hole, fill) => {
      const { data } = blend(photograph, hole, fill);
      const plane = width * height;
      data.forEach((found, i) => {
        if (!hole.data[i % plane]) expect(found).toBe(photograph.data[i]);
      });
    }),
  );
});

test('brings back a photograph that is only brighter by a step', () => {
  fc.assert(
    fc.property(
      anImage,
      aHole,
      fc.double({ min: -0.3, max: 0.3, noNaN: true }),
      (photograph, hole, step) => {
        const fill = { ...photograph, data: photograph.data.map((each) => each + step) };
        blend(photograph, hole, fill).data.forEach((found, i) =>
          expect(found).toBeCloseTo(photograph.data[i]!, 4),
        );
      },
    ),
  );
});

test('leaves a fill alone that meets the photograph at the rim', () => {
  const photograph = createImage(3, 3, 1, 0.4);
  const fill = { ...photograph, data: photograph.data.slice() };
  fill.data[4] = 0.9;
  const hole = { width: 3, height: 3, data: Uint8Array.of(0, 0, 0, 0, 1, 0, 0, 0, 0) };
  expect(blend(photograph, hole, fill).data[4]).toBeCloseTo(0.9, 5);
});

test('nothing missing, or everything, is refused', () => {
  const photograph = createImage(3, 3, 3, 0.4);
  for (const missing of [0, 1]) {
    const hole = { width: 3, height: 3, data: new Uint8Array(9).fill(missing) };
    expect(() => blend(photograph, hole, photograph)).toThrow(HoleError);
  }
});

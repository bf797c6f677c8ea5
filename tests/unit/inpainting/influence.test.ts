import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHole, type Hole, type Rectangle } from '../../../src/inpainting/hole.ts';
import { createImage } from '../../../src/inpainting/image.ts';
import { influenceOf, largestBeyond, pushed } from '../../../src/inpainting/influence.ts';
import { knownSquares } from '../../../src/inpainting/knownSquares.ts';
import { holes, images } from './arbitrary.ts';

/** A rectangle within a picture of these sides. */
const within = (width: number, height: number): fc.Arbitrary<Rectangle> =>
  fc.record({ left: fc.nat(width - 1), top: fc.nat(height - 1) }).chain(({ left, top }) =>
    fc.record({
      left: fc.constant(left),
      top: fc.constant(top),
      width: fc.integer({ min: 1, max: width - left }),
      height: fc.integer({ min: 1, max: height - top }),
    }),
  );

const pixelsOf = ({ left, top, width, height }: Rectangle): [x: number, y: number][] =>
  Array.from({ length: width * height }, (_, i) => [
    left + (i % width),
    top + Math.floor(i / width),
  ]);

describe('a pushed spot', () => {
  it('moves each of its values by half, keeps it a colour, and moves nothing else', () => {
    const cases = images(7).chain((image) =>
      fc.tuple(fc.constant(image), within(image.width, image.height)),
    );
    fc.assert(
      fc.property(cases, ([image, spot]) => {
        const inside = new Set(pixelsOf(spot).map(([x, y]) => y * image.width + x));
        const plane = image.width * image.height;
        pushed(image, spot).data.forEach((value, i) => {
          const way = Math.abs(value - image.data[i]!);
          expect(way).toBeCloseTo(inside.has(i % plane) ? 0.5 : 0, 6);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('lies within its picture', () => {
    const spot = { left: 2, top: 0, width: 2, height: 1 };
    expect(() => pushed(createImage(3, 3), spot)).toThrow(RangeError);
  });
});

/** A hole with changes of every pixel, and a spot. */
const changes = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
  .chain(([width, height]) =>
    fc.record({
      hole: holes(width, height).filter(({ data }) => data.includes(1)),
      values: fc
        .array(fc.constantFrom(0, 0.001, 0.25, 0.5), {
          minLength: width * height,
          maxLength: width * height,
        })
        .map((values) => Float32Array.from(values)),
      spot: within(width, height),
    }),
  );

/** The steps from a pixel to the nearest of a rectangle, as a king goes: to any of eight neighbours. */
const steps = (x: number, y: number, to: Rectangle): number =>
  Math.min(...pixelsOf(to).map(([u, v]) => Math.max(Math.abs(u - x), Math.abs(v - y))));

function missing({ width, data }: Hole) {
  return [...data.keys()]
    .filter((i) => data[i] === 1)
    .map((i) => ({ i, x: i % width, y: Math.floor(i / width) }));
}

describe('what it changes', () => {
  it('is what a slow reference counts, pixel by pixel', () => {
    fc.assert(
      fc.property(changes, ({ hole, values, spot }) => {
        const pixels = missing(hole);
        const changed = pixels.filter(({ i }) => values[i]! > 0.1);
        const { share, farthest, largest } = influenceOf(values, hole, spot, 0.1);
        expect(share).toBeCloseTo(changed.length / pixels.length, 9);
        expect(farthest).toBe(Math.max(0, ...changed.map(({ x, y }) => steps(x, y, spot))));
        expect(largest).toBe(Math.max(...pixels.map(({ i }) => values[i]!)));
      }),
    );
  });

  it('beyond a rectangle is the largest of the missing pixels that are not in it', () => {
    fc.assert(
      fc.property(changes, ({ hole, values, spot }) => {
        const beyond = missing(hole).filter(({ x, y }) => steps(x, y, spot) > 0);
        const largest = Math.max(...beyond.map(({ i }) => values[i]!));
        expect(largestBeyond(values, hole, spot)).toBe(beyond.length === 0 ? null : largest);
      }),
    );
  });

  it('is nothing to speak of where nothing is missing', () => {
    const spot = { left: 0, top: 0, width: 1, height: 1 };
    expect(() => influenceOf(new Float32Array(4), createHole(2, 2), spot, 0)).toThrow(RangeError);
  });
});

describe('places for a spot', () => {
  it('are those of the grid that hold nothing missing, row by row', () => {
    const grids = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(holes(9, 7), grids, (hole, [side, step]) => {
        const expected: { x: number; y: number }[] = [];
        for (let y = 0; y < 7; y++) {
          for (let x = 0; x < 9; x++) {
            const [left, top] = [x * step, y * step];
            if (left + side > 9 || top + side > 7) continue;
            const square = pixelsOf({ left, top, width: side, height: side });
            if (square.every(([u, v]) => hole.data[v * 9 + u] === 0)) expected.push({ x, y });
          }
        }
        expect(knownSquares(hole, side, step)).toEqual(expected);
      }),
    );
  });
});

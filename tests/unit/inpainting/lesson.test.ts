import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hole } from '../../../src/inpainting/hole.ts';
import type { Image } from '../../../src/inpainting/image.ts';
import { drawLessons, holeSide, pointsOf, windowSide } from '../../../src/inpainting/lesson.ts';
import { rectangles } from './arbitrary.ts';

const width = windowSide + 9;
const height = windowSide + 4;
const box = rectangles(width, height).filter(({ data }) => data.includes(0));

/** Every known value differs from every other; what is missing is NaN, so that nobody can have looked. */
function photographAround({ data }: Hole): Image {
  const plane = width * height;
  const values = Float32Array.from({ length: 3 * plane }, (_, i) =>
    data[i % plane] ? NaN : (i + 1) / (3 * plane),
  );
  return { width, height, channels: 3, data: values };
}

describe('a lesson', () => {
  test('shows nothing that is missing, and asks only for what is known', () => {
    fc.assert(
      fc.property(box, fc.integer(), (hole, seed) => {
        const { count, given, wanted, asked } = drawLessons(
          photographAround(hole),
          hole,
          3,
          seed,
        )();
        expect(asked.length).toBe(count * windowSide ** 2);
        asked.forEach((ask, at) => {
          const shown = [...given.subarray(4 * at, 4 * at + 4)];
          const answer = [...wanted.subarray(3 * at, 3 * at + 3)];
          expect([...shown, ...answer].some(Number.isNaN)).toBe(false);
          if (shown[3] === 1) expect(shown.slice(0, 3)).toEqual([0, 0, 0]);
          else expect(shown.slice(0, 3)).toEqual(answer);
          if (ask) {
            expect(shown[3]).toBe(1);
            expect(Math.min(...answer)).toBeGreaterThan(0);
          }
        });
      }),
      { numRuns: 20 },
    );
  });

  test('asks for most of its hole where the photograph has room for that', () => {
    const hole: Hole = { width, height, data: new Uint8Array(width * height).fill(1, 0, 5) };
    const draw = drawLessons(photographAround(hole), hole, 1, 3);
    for (let n = 0; n < 20; n++) {
      const sum = draw().asked.reduce((total, value) => total + value, 0);
      expect(sum).toBeGreaterThan(holeSide ** 2 / 2);
    }
  });

  test('is the same for the same seed, and another for the next draw', () => {
    const hole: Hole = { width, height, data: new Uint8Array(width * height).fill(1, 0, 5) };
    const [one, other] = [1, 1].map((seed) => drawLessons(photographAround(hole), hole, 2, seed));
    const first = one!();
    expect(other!()).toEqual(first);
    expect(one!()).not.toEqual(first);
  });
});

describe('the two points of a hole', () => {
  const distance = ({ data }: Hole, x: number, y: number): number => {
    let least = Infinity;
    data.forEach((missing, i) => {
      if (missing) return;
      const [column, row] = [i % width, Math.floor(i / width)];
      least = Math.min(least, Math.max(Math.abs(column - x), Math.abs(row - y)));
    });
    return least;
  };

  test('lie in one row of it, one as deep as any, and know how deep', () => {
    fc.assert(
      fc.property(box, (hole) => {
        const { p1, p2 } = pointsOf(hole);
        expect(p1.y).toBe(p2.y);
        for (const { x, y, depth } of [p1, p2]) {
          expect(hole.data[y * width + x]).toBe(1);
          expect(distance(hole, x, y)).toBe(depth);
        }
        const deepest = hole.data.reduce(
          (most, missing, i) =>
            missing ? Math.max(most, distance(hole, i % width, Math.floor(i / width))) : most,
          0,
        );
        expect(p2.depth).toBe(deepest);
        if (p1.x > 0) expect(p1.depth).toBeLessThanOrEqual(2);
      }),
      { numRuns: 20 },
    );
  });

  test('need a hole', () => {
    const none: Hole = { width, height, data: new Uint8Array(width * height) };
    expect(() => pointsOf(none)).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { middleOf, pointBeside, pointNear } from '../../../../src/widgets/patches/front.ts';
import type { Ranked } from '../../../../src/widgets/patches/look.ts';

const width = 20;
const zero = { x: 0, y: 0 };
const point = (pixel: number, i = 0): Ranked => ({
  ...{ pixel, rank: i + 1, confidence: 1, data: 1, priority: 1, isophote: zero, normal: zero },
});
/** The rim of a square hole from (5, 5) to (11, 11). */
const rim = Array.from({ length: width * width }, (_, pixel) => pixel)
  .filter((pixel) => {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    const isEnd = (at: number) => at === 5 || at === 11;
    const isIn = (at: number) => at >= 5 && at <= 11;
    return isIn(x) && isIn(y) && (isEnd(x) || isEnd(y));
  })
  .map(point);
const at = (x: number, y: number): Ranked => rim.find(({ pixel }) => pixel === y * width + x)!;
const share = fc.double({ min: 0, max: width, noNaN: true });

describe('a point of the front', () => {
  it('is pointed at from as near as a finger is, and is the nearest', () => {
    expect(pointNear(rim, width, { x: 5.5, y: 7.5 })).toBe(at(5, 7));
    expect(pointNear(rim, width, { x: 1, y: 7.6 })).toBe(at(5, 7));
    expect(pointNear(rim, width, { x: 19.9, y: 19.9 })).toBeNull();
    expect(pointNear([], width, { x: 5, y: 5 })).toBeNull();
    fc.assert(
      fc.property(share, share, (x, y) => {
        const away = (pixel: number): number => {
          const middle = middleOf(pixel, width);
          return Math.hypot(middle.x - x, middle.y - y);
        };
        const nearest = Math.min(...rim.map(({ pixel }) => away(pixel)));
        const found = pointNear(rim, width, { x, y });
        if (nearest <= 8) expect(away(found!.pixel)).toBe(nearest);
        else expect(found).toBeNull();
      }),
    );
  });

  it('is gone to along the front, around its corner, and across the hole', () => {
    const right = { x: 1, y: 0 };
    const down = { x: 0, y: 1 };
    expect(pointBeside(rim, width, at(5, 5), right)).toBe(at(6, 5));
    expect(pointBeside(rim, width, at(10, 5), right)).toBe(at(11, 5));
    expect(pointBeside(rim, width, at(11, 5), down)).toBe(at(11, 6));
    expect(pointBeside(rim, width, at(5, 8), right)).toBe(at(11, 8));
    expect(pointBeside(rim, width, at(11, 8), right)).toBe(at(11, 8));
  });

  it('comes back to where it was along a straight rim', () => {
    for (let x = 5; x < 11; x++) {
      const there = pointBeside(rim, width, at(x, 5), { x: 1, y: 0 });
      expect(pointBeside(rim, width, there, { x: -1, y: 0 })).toBe(at(x, 5));
    }
  });
});

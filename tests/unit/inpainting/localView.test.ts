import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, createHole, missingCount } from '../../../src/inpainting/hole.ts';
import { localView } from '../../../src/inpainting/localView.ts';
import { holes } from './arbitrary.ts';

function box(size: number, left: number, top: number, width: number, height: number) {
  const hole = createHole(size, size);
  for (let y = top; y < top + height; y++)
    hole.data.fill(1, y * size + left, y * size + left + width);
  return hole;
}

describe('the square of the local critic', () => {
  it('is centred on a rectangle, the even start where the centre lies between two', () => {
    expect(localView(box(128, 40, 50, 20, 30), 64)).toEqual({
      left: 18,
      top: 33,
      width: 64,
      height: 64,
    });
    // Centre 49.5, minus 31.5, is 18; of 21 columns the centre is 50, and 18.5 goes to 18, 19.5 to 20.
    expect(localView(box(128, 40, 50, 21, 30), 64).left).toBe(18);
    expect(localView(box(128, 41, 50, 21, 30), 64).left).toBe(20);
  });

  it('is the square inside the picture that lies closest around the centre of mass', () => {
    fc.assert(
      fc.property(holes(24, 24), fc.integer({ min: 1, max: 24 }), (hole, side) => {
        fc.pre(missingCount(hole) > 0);
        const { left, top, width, height } = localView(hole, side);
        expect([width, height]).toEqual([side, side]);
        const starts = Array.from({ length: 24 - side + 1 }, (_, start) => start);
        const missing = [...hole.data.keys()].filter((i) => hole.data[i] === 1);
        const expectClosest = (start: number, places: readonly number[]): void => {
          const centre = places.reduce((sum, at) => sum + at, 0) / places.length;
          const off = (from: number): number => Math.abs(centre - (from + (side - 1) / 2));
          expect(starts).toContain(start);
          expect(off(start)).toBeCloseTo(Math.min(...starts.map(off)), 9);
        };
        expectClosest(
          left,
          missing.map((i) => i % 24),
        );
        expectClosest(
          top,
          missing.map((i) => Math.floor(i / 24)),
        );
      }),
    );
  });

  it('holds the whole hole where the hole is no larger', () => {
    const hole = box(128, 3, 100, 30, 25);
    const view = localView(hole, 64);
    const bounds = boundsOf(hole)!;
    expect(view.left).toBeLessThanOrEqual(bounds.left);
    expect(view.top + 64).toBeGreaterThanOrEqual(bounds.top + bounds.height);
  });

  it('refuses no hole and a picture that is too small', () => {
    expect(() => localView(createHole(128, 128), 64)).toThrow(RangeError);
    expect(() => localView(box(32, 3, 3, 4, 4), 64)).toThrow(/32×32/);
  });
});

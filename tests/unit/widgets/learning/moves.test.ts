import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestFill } from '../../../../src/inpainting/twoModes.ts';
import { moveMean, moveMode } from '../../../../src/widgets/learning/moves.ts';
import { firstModes, oddsOf, shares } from '../../../../src/widgets/learning/scene.ts';

const percent = fc.integer({ min: 10, max: 90 });
const fence = fc.tuple(percent, percent);
const way = fc.record({
  x: fc.double({ min: -2, max: 2, noNaN: true }),
  y: fc.double({ min: -2, max: 2, noNaN: true }),
});

describe('a right answer that is pulled', () => {
  it('goes where the hand goes, light even stripes upwards, and takes nothing else along', () => {
    expect(moveMode(firstModes, 0, { x: 0.1, y: 0.25 })).toEqual([[30, 55], firstModes[1]]);
    expect(moveMode(firstModes, 1, { x: -0.1, y: -0.25 })).toEqual([firstModes[0], [70, 45]]);
  });

  it('stays a brightness, in whole percent', () => {
    fc.assert(
      fc.property(fence, fence, way, (a, b, by) => {
        for (const value of moveMode([a, b], 0, by)[0]) {
          expect(Number.isInteger(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(10);
          expect(value).toBeLessThanOrEqual(90);
        }
      }),
    );
  });
});

describe('the mean that is pulled', () => {
  it('asks for the share whose mean is nearest to the hand', () => {
    fc.assert(
      fc.property(fence, fence, fc.constantFrom(...shares), way, (a, b, share, by) => {
        const modes = [a, b] as const;
        const meanAt = (one: number): readonly [number, number] => {
          const odds = oddsOf({ share: one, modes });
          return bestFill('l2', odds.share, odds.modes)!;
        };
        const [odd, even] = meanAt(share);
        const away = (one: number): number => {
          const mean = meanAt(one);
          return Math.hypot(mean[0] - odd - by.x, mean[1] - even + by.y);
        };
        const moved = moveMean({ share, modes }, by);
        expect(away(moved)).toBeCloseTo(Math.min(...shares.map(away)), 9);
      }),
    );
  });

  it('stays where two right answers are one', () => {
    expect(moveMean({ share: 70, modes: [firstModes[0], firstModes[0]] }, { x: 1, y: 0 })).toBe(70);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hinge,
  layers,
  narrowestRun,
  patchMap,
  patchSides,
} from '../../../src/inpainting/patchCritic.ts';
import { mean } from '../../../src/inpainting/mean.ts';
import { fieldsThrough } from '../../../src/inpainting/receptiveField/formula.ts';

describe('the hinge', () => {
  it('costs nothing beyond the margin, and one less for every step towards it', () => {
    expect([2, 1, 0, -1].map((score) => hinge(score, true))).toEqual([0, 0, 1, 2]);
    expect([-2, -1, 0, 1].map((score) => hinge(score, false))).toEqual([0, 0, 1, 2]);
  });
});

describe('a map of judgements', () => {
  const judgement = { dims: [1, 2, 1, 3], data: [0, 1, 2, 4, -1, -2] };

  it('has the mean over channels as its score, place by place', () => {
    expect(patchMap(judgement, true)).toMatchObject({ columns: 3, rows: 1, scores: [2, 0, 0] });
  });

  it('is refused where there are not as many as its shape says', () => {
    expect(() => patchMap({ dims: [1, 2, 1, 3], data: [0, 1] }, true)).toThrow(RangeError);
    expect(() => patchMap({ dims: [2], data: [0, 1] }, true)).toThrow(RangeError);
  });

  it('takes the hinge of every channel, which is no less than the hinge of their mean', () => {
    expect(patchMap(judgement, true).losses).toEqual([0.5, 1, 1.5]);
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: -5, max: 5, noNaN: true }), { minLength: 8, maxLength: 8 }),
        fc.boolean(),
        (data, isPhotograph) => {
          const { scores, losses } = patchMap({ dims: [1, 4, 1, 2], data }, isPhotograph);
          scores.forEach((score, i) =>
            expect(losses[i]).toBeGreaterThanOrEqual(hinge(score, isPhotograph) - 1e-6),
          );
          expect(mean(scores)).toBeCloseTo(mean(data), 5);
        },
      ),
    );
  });
});

describe('where patches look', () => {
  const side = 128;
  const sides = patchSides(side);

  it('has cells that cover a side once', () => {
    const covered = sides.flatMap(({ cell }) =>
      Array.from({ length: cell.last - cell.first + 1 }, (_, i) => cell.first + i),
    );
    expect(covered).toEqual(Array.from({ length: side }, (_, i) => i));
  });

  it('is the field of the formula, cut off at the borders, and the core within it', () => {
    const { size, jump, first } = fieldsThrough(layers).at(-1)!;
    sides.forEach(({ field, core }, place) => {
      const start = first + place * jump;
      expect(field).toEqual({
        first: Math.max(0, start),
        last: Math.min(side - 1, start + size - 1),
      });
      expect(core.first).toBeGreaterThanOrEqual(field.first);
      expect(core.last).toBeLessThanOrEqual(field.last);
    });
  });

  it('finds the narrowest run as trying all of them does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (numbers, share) => {
          const counts = Float64Array.from(numbers, (number) => number + 1);
          const total = counts.reduce((sum, count) => sum + count, 0);
          const { first, last } = narrowestRun({ first: 5, counts }, share);
          const within = (from: number, to: number) =>
            counts.slice(from, to + 1).reduce((sum, count) => sum + count, 0) >= share * total;
          expect(within(first - 5, last - 5)).toBe(true);
          for (let from = 0; from < counts.length; from++)
            expect(last - first === 0 || !within(from, from + last - first - 1)).toBe(true);
        },
      ),
    );
  });
});

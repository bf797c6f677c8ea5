import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from '../../golden/bootstrap.json' with { type: 'json' };
import { middle95, resampledMeans, shareBelow } from '../../../src/inpainting/bootstrap.ts';

/** Whole numbers, whose sums are exact: equal means are equal to the last bit. */
const value = fc.integer({ min: -100, max: 100 });
const rowOf = (length: number) => fc.array(value, { minLength: length, maxLength: length });
/** Few columns, so that every resampling there is can be counted. */
const fewColumns = fc.integer({ min: 2, max: 5 }).chain((n) => fc.tuple(rowOf(n), rowOf(n)));
const rows = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4 }))
  .chain(([columns, many]) => fc.array(rowOf(columns), { minLength: many, maxLength: many }));

/** The means of a row over all ways of drawing its columns, each as likely as the others: nⁿ of them. */
function everyMean(row: readonly number[]): number[] {
  const sums = row.reduce<number[]>(
    (before) => before.flatMap((sum) => row.map((one) => sum + one)),
    [0],
  );
  return sums.map((sum) => sum / row.length);
}

const share = <T>(all: readonly T[], holds: (one: T) => boolean): number =>
  all.filter(holds).length / all.length;

const times = 20_000;
/** Six standard errors of a share of so many draws. */
const error = (chance: number): number => 6 * Math.sqrt((chance * (1 - chance)) / times);

describe('the bootstrap', () => {
  // Six standard errors of a quantile of so many draws, the density there being that of a normal distribution.
  const quantileError = error(0.025) / 0.0584;
  it.each(golden.cases)('ends its interval where SciPy’s does: $name', (found) => {
    const { low, high } = middle95(resampledMeans([found.row], times)[0]!);
    const slack = quantileError * found.standardError;
    expect(Math.abs(low - found.low)).toBeLessThan(slack);
    expect(Math.abs(high - found.high)).toBeLessThan(slack);
  });

  it('ends its interval where 2.5 % of all possible resamplings lie beyond, on each side', () => {
    fc.assert(
      fc.property(fewColumns, ([row]) => {
        const { low, high } = middle95(resampledMeans([row], times)[0]!);
        const all = everyMean(row);
        const slack = 1e-9;
        const off = error(0.025);
        expect(share(all, (mean) => mean < low - slack)).toBeLessThanOrEqual(0.025 + off);
        expect(share(all, (mean) => mean <= low + slack)).toBeGreaterThanOrEqual(0.025 - off);
        expect(share(all, (mean) => mean > high + slack)).toBeLessThanOrEqual(0.025 + off);
        expect(share(all, (mean) => mean >= high - slack)).toBeGreaterThanOrEqual(0.025 - off);
      }),
      { numRuns: 40 },
    );
  });

  it('has one row below another as often as all possible resamplings of both at once have', () => {
    fc.assert(
      fc.property(fewColumns, ([a, b]) => {
        const [first, second] = resampledMeans([a, b], times);
        const differences = everyMean(a.map((one, i) => one - b[i]!));
        const below = share(differences, (difference) => difference < 0);
        const equal = share(differences, (difference) => difference === 0);
        const off = Math.abs(shareBelow(first!, second!) - below - equal / 2);
        expect(off).toBeLessThanOrEqual(error(below) + error(equal) / 2);
      }),
      { numRuns: 40 },
    );
  });

  it('draws the same columns for every row: what is always smaller is smaller in every draw', () => {
    fc.assert(
      fc.property(rowOf(9), fc.double({ min: 0.1, max: 5, noNaN: true }), (row, lead) => {
        const means = resampledMeans([row, row.map((one) => one + lead)], 50);
        expect(shareBelow(means[0]!, means[1]!)).toBe(1);
        expect(shareBelow(means[1]!, means[0]!)).toBe(0);
        means[0]!.forEach((mean, i) => expect(means[1]![i]! - mean).toBeCloseTo(lead, 9));
      }),
    );
  });

  it('takes neither side of two that are equal', () => {
    const [means] = resampledMeans([[1, 2, 3]], 50);
    expect(shareBelow(means!, means!)).toBe(0.5);
  });

  it('stays within what a row holds, and comes out the same each time', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const means = resampledMeans(all, 30);
        expect(resampledMeans(all, 30)).toEqual(means);
        all.forEach((row, i) => {
          const { low, high } = middle95(means[i]!);
          expect(low).toBeLessThanOrEqual(high);
          expect(low).toBeGreaterThanOrEqual(Math.min(...row) - 1e-9);
          expect(high).toBeLessThanOrEqual(Math.max(...row) + 1e-9);
        });
      }),
    );
  });

  it('goes between two values where a quantile lies between them', () => {
    const { low, high } = middle95(Float64Array.from({ length: 101 }, (_, i) => 100 - i));
    expect(low).toBeCloseTo(2.5, 12);
    expect(high).toBeCloseTo(97.5, 12);
  });

  it('refuses rows of different lengths, empty ones, and no draw', () => {
    expect(() => resampledMeans([[1, 2], [1]], 10)).toThrow(RangeError);
    expect(() => resampledMeans([[]], 10)).toThrow(RangeError);
    expect(() => resampledMeans([[1]], 0)).toThrow(RangeError);
    expect(() => shareBelow(Float64Array.of(1), Float64Array.of(1, 2))).toThrow(RangeError);
  });
});

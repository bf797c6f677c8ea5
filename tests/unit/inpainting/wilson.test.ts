import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../src/inpainting/wilson.ts';

const counts = fc
  .integer({ min: 1, max: 2000 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

/** P(Z > z) of the normal distribution, by Simpson's rule. */
function tail(z: number): number {
  const [steps, far] = [20_000, 12];
  const width = (far - z) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const x = z + i * width;
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp((-x * x) / 2);
  }
  return (sum * width) / 3 / Math.sqrt(2 * Math.PI);
}

/** Where `isInside` stops being true between a chance that is inside and one that is not, by bisection. */
function edge(inside: number, outside: number, isInside: (chance: number) => boolean): number {
  for (let i = 0; i < 200; i++) {
    const middle = (inside + outside) / 2;
    if (isInside(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** The quantile, found from the distribution and not typed. */
const z = edge(0, 6, (value) => tail(value) > 0.025);

describe('Wilson’s interval', () => {
  it('holds exactly the chances that the score test does not reject', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const isKept = (chance: number): boolean =>
          Math.abs(successes - trials * chance) <= z * Math.sqrt(trials * chance * (1 - chance));
        const share = successes / trials;
        const { low, high } = wilsonInterval(successes, trials);
        expect(low).toBeCloseTo(edge(share, 0, isKept), 7);
        expect(high).toBeCloseTo(edge(share, 1, isKept), 7);
      }),
    );
  });

  it('stays within 0 and 1, around the share, and swaps its ends with success and failure', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { low, high } = wilsonInterval(successes, trials);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(successes / trials);
        expect(high).toBeGreaterThanOrEqual(successes / trials);
        expect(high).toBeLessThanOrEqual(1);
        const other = wilsonInterval(trials - successes, trials);
        expect(other.low).toBeCloseTo(1 - high, 12);
        expect(other.high).toBeCloseTo(1 - low, 12);
      }),
    );
  });

  it('covers the truth in about 95 of 100 tests of many pairs', () => {
    const [trials, chance] = [400, 0.8];
    let covered = 0;
    // The binomial distribution, term by term.
    let term = (1 - chance) ** trials;
    for (let successes = 0; successes <= trials; successes++) {
      const { low, high } = wilsonInterval(successes, trials);
      if (low <= chance && chance <= high) covered += term;
      term *= ((trials - successes) / (successes + 1)) * (chance / (1 - chance));
    }
    expect(covered).toBeGreaterThan(0.93);
    expect(covered).toBeLessThan(0.97);
  });

  it.each([
    [0, 0],
    [-1, 4],
    [5, 4],
    [1.5, 4],
    [1, Number.NaN],
  ])('refuses %s of %s', (successes, trials) => {
    expect(() => wilsonInterval(successes, trials)).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestFill,
  contrast,
  drawFences,
  expectedError,
  modes,
  realContrast,
  spread,
  tally,
  type Modes,
  type Stripes,
} from '../../../src/inpainting/twoModes.ts';

const brightness = fc.double({ min: 0, max: 1, noNaN: true });
const fill = fc.tuple(brightness, brightness);
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('real fences', () => {
  it('are of the first mode as often as asked, and stray as far as stated', () => {
    const draw = drawFences(7, 0.7);
    const drawn = Array.from({ length: 20_000 }, draw);
    const first = drawn.filter(([odd, even]) => odd < even);
    expect(first.length / drawn.length).toBeCloseTo(0.7, 1.5);
    const odds = first.map(([odd]) => odd);
    const mean = odds.reduce((sum, value) => sum + value, 0) / odds.length;
    const variance = odds.reduce((sum, value) => sum + (value - mean) ** 2, 0) / odds.length;
    expect(mean).toBeCloseTo(modes[0][0], 2);
    expect(Math.sqrt(variance)).toBeCloseTo(spread, 2.5);
  });

  it('come again from the same seed', () => {
    const [a, b] = [drawFences(3, 0.5), drawFences(3, 0.5)];
    expect(Array.from({ length: 50 }, a)).toEqual(Array.from({ length: 50 }, b));
  });
});

describe('the expected error', () => {
  it.each(['l2', 'l1'] as const)('of %s is the mean over many draws', (measure) => {
    const given: Stripes = [0.35, 0.6];
    const draw = drawFences(11, 0.6);
    let sum = 0;
    const draws = 40_000;
    for (let i = 0; i < draws; i++) {
      for (const [k, real] of draw().entries()) {
        const off = Math.abs((given[k] ?? 0) - real);
        sum += measure === 'l2' ? off ** 2 : off;
      }
    }
    // Straying adds its variance to the squared error, once a brightness.
    const strayed = measure === 'l2' ? 2 * spread ** 2 : 0;
    expect(sum / draws).toBeCloseTo(expectedError(measure, given, 0.6) + strayed, 2);
  });

  it('is nowhere smaller than at the best fill', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('l2' as const, 'l1' as const),
        ...([fill, share, fc.tuple(fill, fill)] as const),
        (measure, at, p, of) => {
          const best = bestFill(measure, p, of);
          if (!best) return;
          expect(expectedError(measure, best, p, of)).toBeLessThanOrEqual(
            expectedError(measure, at, p, of) + 1e-12,
          );
        },
      ),
    );
  });

  it('of L1 is the same at every fill between two equally common modes', () => {
    const least = expectedError('l1', modes[0], 0.5);
    expect(bestFill('l1', 0.5)).toBeNull();
    expect(bestFill('l1', 0.5, [modes[0], modes[0]])).toEqual(modes[0]);
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 0.8, noNaN: true }),
        fc.double({ min: 0.2, max: 0.8, noNaN: true }),
        (odd, even) => {
          expect(expectedError('l1', [odd, even], 0.5)).toBeCloseTo(least, 12);
        },
      ),
    );
  });

  it('of a sure choice is twice that of the mean, for two equally common modes', () => {
    const mean = expectedError('l2', [0.5, 0.5], 0.5);
    expect(expectedError('l2', modes[0], 0.5)).toBeCloseTo(2 * mean, 12);
  });
});

describe('fills', () => {
  it('are told apart by the mode they are near to', () => {
    expect(tally([0.22, 0.75, 0.81, 0.2, 0.5, 0.5, 0.2, 0.2])).toEqual({
      first: 1,
      second: 1,
      neither: 2,
    });
  });

  it('are of the nearer mode where they are near to both', () => {
    const close: Modes = [
      [0.4, 0.6],
      [0.5, 0.6],
    ];
    expect(tally([0.43, 0.6, 0.46, 0.6], close)).toEqual({ first: 1, second: 1, neither: 0 });
  });

  it('have the contrast of their stripes', () => {
    expect(realContrast(0.25, [modes[0], [0.5, 0.7]])).toBeCloseTo(0.25 * 0.6 + 0.75 * 0.2, 12);
    expect(contrast([0.2, 0.8, 0.5, 0.5])).toBeCloseTo(0.3, 12);
  });
});

import { mulberry32 } from './evaluationHoles.ts';

/**
 * A hole whose right answer is one of two, and nothing around it tells which: a fence of stripes, dark and
 * light in turn or light and dark. A fill is the brightness of its odd and of its even stripes, 0 to 1.
 */
export type Stripes = readonly [odd: number, even: number];

/** Two right answers. */
export type Modes = readonly [Stripes, Stripes];

/** Those of the book. */
export const modes: Modes = [
  [0.2, 0.8],
  [0.8, 0.2],
];

/** How far a real fence strays from its mode: the standard deviation of each brightness. */
export const spread = 0.04;

/** What a fill is judged by when its error is measured. */
export type Measure = 'l2' | 'l1';

/** A fill of the toy belongs to a mode where it is nearer to it than this, some four times the spread. */
const reach = 0.16;

/** Draws real fences for ever; `share` of them, 0 to 1, are of the first mode. */
export function drawFences(seed: number, share: number, of = modes): () => Stripes {
  const random = mulberry32(seed);
  return () => {
    const [odd, even] = of[random() < share ? 0 : 1];
    return [odd + spread * gaussian(random), even + spread * gaussian(random)];
  };
}

/** A normal deviate, by Box and Muller. */
export function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The expected error of a fill, summed over its two brightnesses, were real fences exactly their modes. */
export function expectedError(measure: Measure, fill: Stripes, share: number, of = modes): number {
  const to = (mode: Stripes): number =>
    fill.reduce((sum, value, i) => {
      const off = Math.abs(value - (mode[i] ?? 0));
      return sum + (measure === 'l2' ? off * off : off);
    }, 0);
  return share * to(of[0]) + (1 - share) * to(of[1]);
}

/**
 * The fill of least expected error: the mean of the modes for L2, for L1 the commoner mode; null where many are as
 * good, which are all whose brightnesses lie between those of the modes.
 */
export function bestFill(measure: Measure, share: number, of = modes): Stripes | null {
  if (measure === 'l2') {
    const mean = (i: 0 | 1): number => share * of[0][i] + (1 - share) * of[1][i];
    return [mean(0), mean(1)];
  }
  if (share === 0.5 && of[0].some((value, i) => value !== of[1][i])) return null;
  return of[share > 0.5 ? 0 : 1];
}

/**
 * How many of some fills, two numbers each, lie near the first mode, near the second, and near neither. Near both,
 * a fill is of the nearer.
 */
export function tally(
  fills: readonly number[],
  of = modes,
): {
  readonly first: number;
  readonly second: number;
  readonly neither: number;
} {
  const away = (i: number, [odd, even]: Stripes): number =>
    Math.hypot((fills[i] ?? 0) - odd, (fills[i + 1] ?? 0) - even);
  let [first, second] = [0, 0];
  for (let i = 0; i < fills.length; i += 2) {
    const [toFirst, toSecond] = [away(i, of[0]), away(i, of[1])];
    if (Math.min(toFirst, toSecond) >= reach) continue;
    if (toFirst <= toSecond) first++;
    else second++;
  }
  return { first, second, neither: fills.length / 2 - first - second };
}

/** The mean difference in brightness between a fill's stripes, 0 to 1: that of the book's fences is 0.6. */
export function contrast(fills: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < fills.length; i += 2) sum += Math.abs((fills[i] ?? 0) - (fills[i + 1] ?? 0));
  return (2 * sum) / fills.length;
}

/** The expected contrast of real fences, were they exactly their modes. */
export function realContrast(share: number, of = modes): number {
  return share * contrast(of[0]) + (1 - share) * contrast(of[1]);
}

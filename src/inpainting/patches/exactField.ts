import type { Hole } from '../hole.ts';
import type { Image } from '../image.ts';
import type { Field } from './field.ts';
import { interleave, sourceCentres } from './sources.ts';

/**
 * The sum of the distances of the exact field, which `field` can come near to but not below.
 *
 * By Cauchy's inequality two patches of n values differ by at least (difference of their sums)² / n. Sources
 * are tried from the nearest sum outwards until that alone is more than the best distance so far, which
 * `field` begins with: every other source is known to be worse.
 */
export function exactTotal(image: Image, hole: Hole, field: Field): number {
  const { width, channels } = image;
  const { patchSize, targets, sources } = field;
  const half = (patchSize - 1) / 2;
  const pixels = interleave(image);
  const row = patchSize * channels;
  const stride = width * channels;
  const corner = half * (stride + channels);
  const size = patchSize * row;

  const sumOf = (centre: number): number => {
    let sum = 0;
    for (let y = 0, i = centre * channels - corner; y < patchSize; y++, i += stride) {
      for (let k = 0; k < row; k++) sum += pixels[i + k]!;
    }
    return sum;
  };
  const distance = (a: number, b: number, bound: number): number => {
    let sum = 0;
    let i = a * channels - corner;
    let j = b * channels - corner;
    for (let y = 0; y < patchSize && sum < bound; y++, i += stride, j += stride) {
      for (let k = 0; k < row; k++) sum += (pixels[i + k]! - pixels[j + k]!) ** 2;
    }
    return sum;
  };

  const ordered = Array.from(sourceCentres(hole, half), (centre) => ({
    centre,
    sum: sumOf(centre),
  })).sort((a, b) => a.sum - b.sum);
  const centres = Int32Array.from(ordered, ({ centre }) => centre);
  const sums = Float64Array.from(ordered, ({ sum }) => sum);

  return targets.reduce((total, target, n) => {
    const own = sumOf(target);
    const isWithin = (at: number, best: number): boolean =>
      at >= 0 && at < sums.length && (sums[at]! - own) ** 2 / size < best;
    let best = distance(target, sources[n]!, Infinity);
    let above = firstNotBelow(sums, own);
    let below = above - 1;
    for (;;) {
      const upwards = isWithin(above, best);
      const downwards = isWithin(below, best);
      if (upwards) best = Math.min(best, distance(target, centres[above++]!, best));
      if (downwards) best = Math.min(best, distance(target, centres[below--]!, best));
      if (!upwards && !downwards) return total + best;
    }
  }, 0);
}

/** By bisection: how many of the ascending `values` are below `limit`. */
function firstNotBelow(values: Float64Array, limit: number): number {
  let [first, end] = [0, values.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if (values[middle]! < limit) first = middle + 1;
    else end = middle;
  }
  return first;
}

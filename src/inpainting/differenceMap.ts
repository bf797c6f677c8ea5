import { missingCount, type Hole } from './hole.ts';
import type { Image } from './image.ts';

/** Where and how far a filled picture is from the truth. */
export interface DifferenceMap {
  /** Of every pixel, row by row, in [0, 1]; 0 where nothing was missing. */
  readonly values: Float32Array;
  /** Over missing pixels: the L1 of `metrics.ts`. */
  readonly mean: number;
  /** Of all missing pixels. */
  readonly largest: number;
}

/**
 * The difference of every missing pixel: the mean over the channels of |truth - filled|. With values in
 * [0, 1] it is 0 for equal colours and 1 for black against white. No source: it is the L1 distance,
 * before it is averaged over pixels.
 * Throws `RangeError` unless all three are of one size, with as many channels, and something is missing.
 */
export function differenceMap(truth: Image, filled: Image, hole: Hole): DifferenceMap {
  const { width, height, channels } = truth;
  const fits = [filled, hole].every((one) => one.width === width && one.height === height);
  if (!fits || filled.channels !== channels) {
    throw new RangeError(
      'A fill differs from a picture of its own size alone, in a hole of that size.',
    );
  }
  const count = missingCount(hole);
  if (count === 0) throw new RangeError('Nothing is missing, so nothing can differ.');
  const plane = width * height;
  const values = new Float32Array(plane);
  let sum = 0;
  let largest = 0;
  for (let i = 0; i < plane; i++) {
    if (hole.data[i] === 0) continue;
    let difference = 0;
    for (let at = i; at < truth.data.length; at += plane)
      difference += Math.abs(truth.data[at]! - filled.data[at]!) / channels;
    values[i] = difference;
    sum += difference;
    largest = Math.max(largest, difference);
  }
  return { values, mean: sum / count, largest };
}

import { rgbaOnRamp } from '../easel/ramp.ts';

/**
 * Where a difference in [0, 1] stands on the scale that it is drawn on, 0 to 1: at its root. Most differences
 * are small, and so they are told apart.
 */
export const placeOnScale = Math.sqrt;

/** What the scale's legend names. */
export const ticks = [0, 0.05, 0.25, 0.5, 1];

/** Differences in the scale's colours, RGBA; transparent where `shown` is 0. */
export function rgbaOfDifferences(
  values: Float32Array,
  shown: Uint8Array,
): Uint8ClampedArray<ArrayBuffer> {
  return rgbaOnRamp(values.map(placeOnScale), shown);
}

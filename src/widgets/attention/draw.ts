import { rgbaFromOffsets } from '../../inpainting/offsetColour.ts';
import type { Attended } from './attend.ts';
import { offsetsOf } from './chosen.ts';

export type Rgba = Uint8ClampedArray<ArrayBuffer>;

/** Offsets of so much of the square's side have full saturation. */
export const farthestShare = 0.6;

/** The colour map: a pixel for each position, transparent outside the hole. */
export function mapRgba(attended: Attended): Rgba {
  const { side, targets } = attended;
  const { dx, dy } = offsetsOf(attended);
  const colours = rgbaFromOffsets(dx, dy, farthestShare * side);
  const rgba = new Uint8ClampedArray(4 * side * side);
  targets.forEach((target, i) => rgba.set(colours.subarray(4 * i, 4 * i + 4), 4 * target));
  return rgba;
}

/** How dark it is where attention does not look, of 255. */
const night = 205;

/** The weights as light: a veil, a pixel for each position, that lifts where they are large. */
export function weightsRgba(weights: ArrayLike<number>): Rgba {
  const rgba = new Uint8ClampedArray(4 * weights.length);
  let largest = 0;
  for (let i = 0; i < weights.length; i++) largest = Math.max(largest, weights[i] ?? 0);
  for (let i = 0; i < weights.length; i++) {
    // The square root, because the eye would lose all but the largest.
    const light = largest > 0 ? Math.sqrt((weights[i] ?? 0) / largest) : 0;
    rgba.set([20 + 100 * light, 14 + 60 * light, 10, night * (1 - light)], 4 * i);
  }
  return rgba;
}

/** A square part of RGBA layers, the topmost first and the last opaque; beyond the border it is repeated. */
export function tileOf(
  layers: readonly ArrayLike<number>[],
  side: number,
  left: number,
  top: number,
  size: number,
): Rgba {
  const clamp = (value: number): number => Math.min(side - 1, Math.max(0, value));
  const tile = new Uint8ClampedArray(4 * size * size);
  for (let i = 0; i < size * size; i++) {
    const at = 4 * (clamp(top + Math.floor(i / size)) * side + clamp(left + (i % size)));
    const layer = layers.find((rgba) => rgba[at + 3]);
    for (let c = 0; c < 4; c++) tile[4 * i + c] = layer?.[at + c] ?? 0;
  }
  return tile;
}

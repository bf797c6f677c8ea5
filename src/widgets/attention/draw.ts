import { rgbaFromOffsets } from '../../inpainting/offsetColour.ts';
import type { RankedSources } from './attend.ts';
import { offsetsOf } from './chosen.ts';

export type Rgba = Uint8ClampedArray<ArrayBuffer>;

/** Offsets of so much of the square's side have full saturation. */
export const farthestShare = 0.6;

/** The colour map: a pixel for each position, transparent outside the hole. */
export function mapRgba(ranked: RankedSources): Rgba {
  const { side, targets } = ranked;
  const { dx, dy } = offsetsOf(ranked);
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

/** The alpha of a pixel that is read as one number. */
const alpha = new Uint32Array(Uint8Array.of(0, 0, 0, 255).buffer)[0] ?? 0;

/** A square part of RGBA layers, the topmost first and the last opaque; beyond the border it is repeated. */
export function tileOf(
  layers: readonly Rgba[],
  side: number,
  left: number,
  top: number,
  size: number,
): Rgba {
  const clamp = (value: number): number => Math.min(side - 1, Math.max(0, value));
  const pixels = layers.map(({ buffer, byteOffset }) => new Uint32Array(buffer, byteOffset));
  const tile = new Uint32Array(size * size);
  for (let i = 0; i < tile.length; i++) {
    const at = clamp(top + Math.floor(i / size)) * side + clamp(left + (i % size));
    for (const layer of pixels) {
      const pixel = layer[at] ?? 0;
      if ((pixel & alpha) === 0) continue;
      tile[i] = pixel;
      break;
    }
  }
  return new Uint8ClampedArray(tile.buffer);
}

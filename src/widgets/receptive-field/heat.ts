import type { Paths } from '../../inpainting/receptiveField/paths.ts';
import { ramp } from '../easel/ramp.ts';

/** The scale over a dark veil, RGBA, a number each; the first is transparent and stands for what is not used. */
const colours = new Uint32Array(
  Uint8ClampedArray.from({ length: 4 * 256 }, (_, i) => {
    const [level, channel] = [i >> 2, i & 3];
    if (channel === 3) return level === 0 ? 0 : 235;
    return ramp[3 * level + channel]!;
  }).buffer,
);

/** A field to be drawn: level 0 to 255 of every pixel, row by row. */
export interface Heat {
  readonly width: number;
  readonly height: number;
  readonly levels: Uint8Array;
}

/** As many powers of ten lie between the darkest colour and the lightest; what is less is darkest too. */
export const decades = 4;

/** How often every pixel of a field is used, on a scale of powers of ten below the most used. */
export function heatOfPaths(across: Paths, down: Paths): Heat {
  const columns = logarithms(across.counts);
  const rows = logarithms(down.counts);
  const [width, height] = [columns.length, rows.length];
  const levels = new Uint8Array(width * height);
  /** Where a row used so often begins: most have their like on the other side of the middle. */
  const drawn = new Map<number, number>();
  for (let y = 0, i = 0; y < height; y++) {
    const row = rows[y]!;
    const alike = drawn.get(row);
    if (alike === undefined) {
      drawn.set(row, i);
      for (let x = 0; x < width; x++, i++) levels[i] = levelOf(row + columns[x]!);
    } else {
      levels.copyWithin(i, alike, alike + width);
      i += width;
    }
  }
  return { width, height, levels };
}

/** The same scale for values that were measured. */
export function heatOfValues(values: Float32Array, width: number): Heat {
  const logarithmic = logarithms(values);
  return { width, height: values.length / width, levels: Uint8Array.from(logarithmic, levelOf) };
}

/** Interleaved RGBA. */
export function rgbaOfHeat(heat: Heat): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(4 * heat.levels.length);
  colour(heat, rgba, heat.width);
  return rgba;
}

/** Into the upper left corner of a picture in RGBA, `across` pixels wide, which may be larger. */
export function colour(
  { width, height, levels }: Heat,
  rgba: Uint8ClampedArray<ArrayBuffer>,
  across: number,
): void {
  const pixels = new Uint32Array(rgba.buffer);
  for (let y = 0, i = 0; y < height; y++) {
    const end = y * across + width;
    for (let at = y * across; at < end; at++, i++) pixels[at] = colours[levels[i]!]!;
  }
}

/** Below the largest, in powers of ten; −Infinity for what is 0. */
function logarithms(values: Float32Array | Float64Array): Float64Array {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  return Float64Array.from(values, (value) => Math.log10(value / most));
}

/** A level, once it is stored as a byte, which cuts off what comes after the point. */
function levelOf(logarithm: number): number {
  if (logarithm > -decades) return 255.5 + (254 / decades) * logarithm;
  return logarithm > -Infinity ? 1 : 0;
}

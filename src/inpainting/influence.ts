import type { Hole, Rectangle } from './hole.ts';
import type { Image } from './image.ts';

/** How far `pushed` moves every value: half of the range, so that no spot is changed more than another. */
export const push = 0.5;

/**
 * The picture, values in [0, 1], with all values of a rectangle moved by `push` towards the far end: those
 * below a half up, the others down. No source: it is a change that every colour has room for.
 * Throws `RangeError` where the rectangle reaches beyond the picture.
 */
export function pushed(image: Image, { left, top, width, height }: Rectangle): Image {
  if (left < 0 || top < 0 || left + width > image.width || top + height > image.height)
    throw new RangeError('A spot lies within its picture.');
  const data = image.data.slice();
  for (let c = 0; c < image.channels; c++) {
    for (let y = top; y < top + height; y++) {
      const row = (c * image.height + y) * image.width;
      for (let i = row + left; i < row + left + width; i++)
        data[i]! += data[i]! < 0.5 ? push : -push;
    }
  }
  return { ...image, data };
}

/** What a changed spot does to a fill. */
export interface Influence {
  /** Of the missing pixels, the share that change by more than the threshold, 0 to 1. */
  readonly share: number;
  /** The farthest of these from the spot in pixels, along the longer of both ways; 0 where there is none. */
  readonly farthest: number;
  /** The largest change of all. */
  readonly largest: number;
}

/**
 * Of the changes of all pixels, row by row in [0, 1], as `differenceMap` gives them for two fills of a hole.
 * A pixel's distance from the spot is the larger of the columns and the rows between them, since receptive fields
 * are squares. Throws `RangeError` where nothing is missing.
 */
export function influenceOf(
  values: Float32Array,
  hole: Hole,
  spot: Rectangle,
  threshold: number,
): Influence {
  let [missing, changed, farthest, largest] = [0, 0, 0, 0];
  values.forEach((value, i) => {
    if (hole.data[i] === 0) return;
    missing++;
    largest = Math.max(largest, value);
    if (value <= threshold) return;
    changed++;
    farthest = Math.max(farthest, distanceOf(i % hole.width, Math.floor(i / hole.width), spot));
  });
  if (missing === 0) throw new RangeError('Nothing is missing, so nothing can change.');
  return { share: changed / missing, farthest, largest };
}

function distanceOf(x: number, y: number, { left, top, width, height }: Rectangle): number {
  return Math.max(left - x, x - left - width + 1, top - y, y - top - height + 1);
}

/** The largest change of missing pixels outside a rectangle; null where none lies there. */
export function largestBeyond(values: Float32Array, hole: Hole, within: Rectangle): number | null {
  let largest: number | null = null;
  values.forEach((value, i) => {
    const isBeyond = distanceOf(i % hole.width, Math.floor(i / hole.width), within) > 0;
    if (hole.data[i] === 1 && isBeyond) largest = Math.max(largest ?? 0, value);
  });
  return largest;
}

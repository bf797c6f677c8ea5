import type { Rectangle } from '../hole.ts';
import type { Paths } from './paths.ts';

/** A place of a picture in whole pixels from its top left corner. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** What an output takes from outside the hole. Shares of 0 to 1. */
export interface Evidence {
  /** Of the pixels that it reads. */
  readonly pixels: number;
  /** Of the paths to it: a pixel in the field's middle counts as often as it is used. */
  readonly paths: number;
}

/**
 * How much of an output's field lies outside a rectangular hole; `across` and `down` are its paths along
 * the two sides. The field is a product, and so is the part of it in the hole: no pixel is looked at.
 */
export function evidenceOf(across: Paths, down: Paths, hole: Rectangle): Evidence {
  const all = { x: sum(across), y: sum(down) };
  const missing = {
    x: sum(across, hole.left, hole.left + hole.width),
    y: sum(down, hole.top, hole.top + hole.height),
  };
  const valid = (part: 'pixels' | 'paths') => {
    const whole = all.x[part] * all.y[part];
    // An even kernel in the corner may look at padding alone.
    return whole === 0 ? 0 : 1 - (missing.x[part] * missing.y[part]) / whole;
  };
  return { pixels: valid('pixels'), paths: valid('paths') };
}

/**
 * The side of the smallest field, centred on `pixel`, that holds a valid one: 1 outside the hole, and
 * Infinity where the hole is the whole picture.
 */
export function neededField(
  { x, y }: Pixel,
  hole: Rectangle,
  picture: { readonly width: number; readonly height: number },
): number {
  const right = hole.left + hole.width;
  const bottom = hole.top + hole.height;
  const inside = x >= hole.left && x < right && y >= hole.top && y < bottom;
  if (!inside) return 1;
  const ways = [
    ...(hole.left > 0 ? [x - hole.left + 1] : []),
    ...(hole.top > 0 ? [y - hole.top + 1] : []),
    ...(right < picture.width ? [right - x] : []),
    ...(bottom < picture.height ? [bottom - y] : []),
  ];
  return 2 * Math.min(...ways) + 1;
}

function sum({ first, counts }: Paths, from = -Infinity, to = Infinity): Evidence {
  const start = Math.max(0, from - first);
  const end = Math.min(counts.length, to - first);
  let [pixels, paths] = [0, 0];
  for (let i = start; i < end; i++) {
    if (counts[i]! > 0) pixels++;
    paths += counts[i]!;
  }
  return { pixels, paths };
}

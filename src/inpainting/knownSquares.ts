import type { Hole, Rectangle } from './hole.ts';
import type { Point } from './marks.ts';

/**
 * The squares of `side` pixels in which nothing is missing, of those whose corners lie `step` pixels apart: column and
 * row of each in steps, row by row.
 */
export function knownSquares(hole: Hole, side: number, step: number): readonly Point[] {
  const found: Point[] = [];
  for (let y = 0; y * step + side <= hole.height; y++)
    for (let x = 0; x * step + side <= hole.width; x++)
      if (isKnown(hole, { left: x * step, top: y * step, width: side, height: side }))
        found.push({ x, y });
  return found;
}

function isKnown({ width, data }: Hole, square: Rectangle): boolean {
  for (let y = square.top; y < square.top + square.height; y++) {
    const row = y * width + square.left;
    if (data.subarray(row, row + square.width).includes(1)) return false;
  }
  return true;
}

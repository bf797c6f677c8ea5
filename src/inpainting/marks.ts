import { createHole, type Hole } from './hole.ts';
import { resizeHole } from './holeAtSize.ts';

/** The long side of every photograph in units: the same marks fit it at any resolution. */
export const unitsPerSide = 4096;

/** A point of a photograph in whole units (1/4096 of its long side) from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Everything within `radius` units of the line through `points` becomes missing (brush) or known (eraser). */
export interface Stroke {
  readonly kind: 'brush' | 'eraser';
  readonly radius: number;
  readonly points: readonly Point[];
}

/** Everything between two opposite corners becomes missing. */
export interface Box {
  readonly kind: 'rectangle';
  readonly from: Point;
  readonly to: Point;
}

/** Nothing is missing any more. */
export interface Clear {
  readonly kind: 'clear';
}

/** A hole opened from a picture: stretched over the photograph, it replaces what was painted before. */
interface Stencil {
  readonly kind: 'stencil';
  readonly hole: Hole;
}

/** One act of painting. A hole is the list of marks that made it, in order. */
export type Mark = Stroke | Box | Clear | Stencil;

/** The hole that `marks` leave on a photograph of `width` × `height` pixels. A pixel is hit where its centre is. */
export function rasterise(marks: readonly Mark[], width: number, height: number): Hole {
  const hole = createHole(width, height);
  for (const mark of effectiveMarks(marks)) applyMark(hole, mark);
  return hole;
}

/** Adds one mark to a hole, in place. */
export function applyMark(hole: Hole, mark: Mark): void {
  switch (mark.kind) {
    case 'brush':
    case 'eraser':
      paintStroke(hole, mark);
      return;
    case 'rectangle':
      paintBox(hole, mark);
      return;
    case 'clear':
      hole.data.fill(0);
      return;
    case 'stencil':
      hole.data.set(resizeHole(mark.hole, hole.width, hole.height).data);
      return;
  }
}

/** The marks that can still be seen: those since everything was last cleared or replaced. */
export function effectiveMarks(marks: readonly Mark[]): readonly Mark[] {
  const last = marks.findLastIndex(({ kind }) => kind === 'clear' || kind === 'stencil');
  return last < 0 ? marks : marks.slice(marks[last]?.kind === 'clear' ? last + 1 : last);
}

function paintStroke(hole: Hole, { kind, radius, points }: Stroke): void {
  const value = kind === 'brush' ? 1 : 0;
  points.forEach((point, i) => {
    if (i > 0 || points.length === 1)
      paintSegment(hole, points[i - 1] ?? point, point, radius, value);
  });
}

/** Sets the pixels whose centre lies within `radius` units of the segment from `a` to `b`, in place. */
export function paintSegment(hole: Hole, a: Point, b: Point, radius: number, value: 0 | 1): void {
  const unit = unitsPerSide / Math.max(hole.width, hole.height);
  const along = { x: b.x - a.x, y: b.y - a.y };
  const lengthSquared = along.x ** 2 + along.y ** 2;
  const columns = pixelRange(
    Math.min(a.x, b.x) - radius,
    Math.max(a.x, b.x) + radius,
    unit,
    hole.width,
  );
  const rows = pixelRange(
    Math.min(a.y, b.y) - radius,
    Math.max(a.y, b.y) + radius,
    unit,
    hole.height,
  );
  for (let row = rows.first; row < rows.end; row++) {
    const dy = (row + 0.5) * unit - a.y;
    for (let column = columns.first; column < columns.end; column++) {
      const dx = (column + 0.5) * unit - a.x;
      const projection = lengthSquared === 0 ? 0 : (dx * along.x + dy * along.y) / lengthSquared;
      const t = Math.min(1, Math.max(0, projection));
      const distanceSquared = (dx - t * along.x) ** 2 + (dy - t * along.y) ** 2;
      if (distanceSquared <= radius * radius) hole.data[row * hole.width + column] = value;
    }
  }
}

function paintBox(hole: Hole, { from, to }: Box): void {
  const unit = unitsPerSide / Math.max(hole.width, hole.height);
  const columns = pixelRange(Math.min(from.x, to.x), Math.max(from.x, to.x), unit, hole.width);
  const rows = pixelRange(Math.min(from.y, to.y), Math.max(from.y, to.y), unit, hole.height);
  for (let row = rows.first; row < rows.end; row++) {
    hole.data.fill(
      1,
      row * hole.width + columns.first,
      row * hole.width + Math.max(columns.first, columns.end),
    );
  }
}

/** The pixels whose centre lies in [low, high] units, within a side of `pixels`. */
function pixelRange(
  low: number,
  high: number,
  unit: number,
  pixels: number,
): { first: number; end: number } {
  return {
    first: Math.max(0, Math.ceil(low / unit - 0.5)),
    end: Math.min(pixels, Math.floor(high / unit - 0.5) + 1),
  };
}

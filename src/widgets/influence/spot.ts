import type { Hole, Rectangle } from '../../inpainting/hole.ts';
import { knownSquares } from '../../inpainting/knownSquares.ts';
import type { Point } from '../../inpainting/marks.ts';
import type { Way } from '../easel/Handle.tsx';
import { oncePer } from '../scene/oncePer.ts';
import { places, side, spotSide, step } from './scene.ts';

const knownPlaces = oncePer((hole: Hole) => knownSquares(hole, spotSide, step));

/** The place for the spot nearest to the one asked for; null where the hole leaves none. */
export function placeBeside(hole: Hole, asked: Point): Point | null {
  const away = ({ x, y }: Point): number => Math.hypot(x - asked.x, y - asked.y);
  return knownPlaces(hole).reduce<Point | null>(
    (nearest, place) => (nearest && away(nearest) <= away(place) ? nearest : place),
    null,
  );
}

/** Where an arrow key takes the spot: on, over what is missing, to the next place; itself where there is none. */
export function placeAfter(hole: Hole, from: Point, right: number, down: number): Point {
  for (let i = 1; ; i++) {
    const next = { x: from.x + i * right, y: from.y + i * down };
    if (next.x !== within(next.x) || next.y !== within(next.y)) return from;
    if (knownPlaces(hole).some(({ x, y }) => x === next.x && y === next.y)) return next;
  }
}

/** The place that was asked for by a way over the picture, in fractions of its sides. */
export function placeAlong({ x, y }: Point, by: Way): Point {
  const along = (from: number, way: number) => within(Math.round(from + (way * side) / step));
  return { x: along(x, by.x), y: along(y, by.y) };
}

function within(place: number): number {
  return Math.min(places - 1, Math.max(0, place));
}

/** The spot in pixels of the network's square. */
export function rectangleOf({ x, y }: Point): Rectangle {
  return { left: x * step, top: y * step, width: spotSide, height: spotSide };
}

import type { Rectangle } from '../../inpainting/hole.ts';
import type { Point } from '../../inpainting/marks.ts';
import type { Way } from '../easel/Handle.tsx';
import type { PointName, Scene } from './scene.ts';

/** What is moved on the picture; `extent` is the picture's sides in units, `by` a way in fractions of them. */

type Placed = Pick<Scene, 'hole' | 'points'>;

/** The narrowest hole, in units: four pixels of a picture of 128. */
const narrowest = 128;

export function movePoint(
  { hole, points }: Placed,
  name: PointName,
  by: Way,
  extent: Point,
): Placed {
  const { x, y } = points[name];
  const moved = {
    x: within(x + by.x * extent.x, extent.x),
    y: within(y + by.y * extent.y, extent.y),
  };
  return { hole, points: { ...points, [name]: moved } };
}

/** The points are the hole's: they go with it. */
export function moveHole({ hole, points }: Placed, by: Way, extent: Point): Placed {
  const left = within(hole.left + by.x * extent.x, extent.x - hole.width);
  const top = within(hole.top + by.y * extent.y, extent.y - hole.height);
  return follow(hole, { ...hole, left, top }, points, extent);
}

/** By its lower right corner. */
export function resizeHole({ hole, points }: Placed, by: Way, extent: Point): Placed {
  const side = (now: number, more: number, most: number) =>
    Math.max(narrowest, within(now + more, most));
  const width = side(hole.width, by.x * extent.x, extent.x - hole.left);
  const height = side(hole.height, by.y * extent.y, extent.y - hole.top);
  return follow(hole, { ...hole, width, height }, points, extent);
}

/** Hole and points on a picture of other sides. */
export function fitInto(placed: Placed, extent: Point): Placed {
  const width = Math.min(placed.hole.width, Math.floor(extent.x));
  const height = Math.min(placed.hole.height, Math.floor(extent.y));
  const sized = follow(placed.hole, { ...placed.hole, width, height }, placed.points, extent);
  return moveHole(sized, { x: 0, y: 0 }, extent);
}

function follow(from: Rectangle, to: Rectangle, points: Placed['points'], extent: Point): Placed {
  const carry = ({ x, y }: Point): Point => ({
    x: within(to.left + ((x - from.left) * to.width) / from.width, extent.x),
    y: within(to.top + ((y - from.top) * to.height) / from.height, extent.y),
  });
  return { hole: to, points: { p1: carry(points.p1), p2: carry(points.p2) } };
}

function within(value: number, most: number): number {
  return Math.round(Math.min(Math.floor(most), Math.max(0, value)));
}

import type { Vector } from '../../inpainting/patches/priority.ts';
import type { Ranked } from './look.ts';

/** So many pixels beside the front one still points at it: it is one pixel wide, and a finger is not. */
const reach = 8;

type Front = readonly Ranked[];

/** The point of the front nearest to a place of the picture in pixels; null where none is near. */
export function pointNear(front: Front, width: number, place: Vector): Ranked | null {
  const away = (point: Ranked): number => {
    const { x, y } = middleOf(point.pixel, width);
    return Math.hypot(x - place.x, y - place.y);
  };
  const nearest = leastOf(front, away);
  return nearest && away(nearest) <= reach ? nearest : null;
}

/**
 * The next point from `from` along a direction, which is one of the four; itself where there is none. What lies
 * straight ahead is nearer than what lies as far to the side.
 */
export function pointBeside(front: Front, width: number, from: Ranked, by: Vector): Ranked {
  const start = middleOf(from.pixel, width);
  const away = (point: Ranked): number => {
    const { x, y } = middleOf(point.pixel, width);
    const ahead = (x - start.x) * by.x + (y - start.y) * by.y;
    const aside = (x - start.x) * by.y - (y - start.y) * by.x;
    return ahead > 0 ? Math.hypot(ahead, 2 * aside) : Infinity;
  };
  const nearest = leastOf(front, away);
  return nearest && away(nearest) < Infinity ? nearest : from;
}

/** The middle of a pixel. */
export function middleOf(pixel: number, width: number): Vector {
  return { x: (pixel % width) + 0.5, y: Math.floor(pixel / width) + 0.5 };
}

function leastOf(front: Front, away: (point: Ranked) => number): Ranked | null {
  let [nearest, least]: [Ranked | null, number] = [null, Infinity];
  for (const point of front) {
    const distance = away(point);
    if (distance < least) [nearest, least] = [point, distance];
  }
  return nearest;
}

import { unitsPerSide, type Mark, type Point } from '../../inpainting/marks.ts';

/** Marks of the named scenes and of exercises' solutions. */

/** A pixel of the book's photographs, which are 960 wide or high. */
const pixel = unitsPerSide / 960;

/** Pixels along an axis as whole units. */
export const unitsOf = (pixels: number): number => Math.round(pixels * pixel);

export function at(x: number, y: number): Point {
  return { x: unitsOf(x), y: unitsOf(y) };
}

export function box(left: number, top: number, width: number, height: number): Mark {
  return { kind: 'rectangle', from: at(left, top), to: at(left + width, top + height) };
}

/** A place on a square picture, in shares of its side. */
export function atShare(x: number, y: number): Point {
  return { x: Math.round(x * unitsPerSide), y: Math.round(y * unitsPerSide) };
}

/** A rectangle of such places. */
export function boxOfShares(left: number, top: number, right: number, bottom: number): Mark {
  return { kind: 'rectangle', from: atShare(left, top), to: atShare(right, bottom) };
}

export function brush(radius: number, ...points: readonly Point[]): Mark {
  return { kind: 'brush', radius: unitsOf(radius), points };
}

/** A line as a hand draws it: two sines of unequal length over the way from one point to another. */
export function scratch(
  radius: number,
  from: readonly [number, number],
  to: readonly [number, number],
): Mark {
  const steps = 24;
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const away = 9 * Math.sin(7 * t) + 5 * Math.sin(17 * t);
    return at(from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1]) + away);
  });
  return brush(radius, ...points);
}

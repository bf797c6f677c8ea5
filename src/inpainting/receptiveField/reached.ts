import type { Rectangle } from '../hole.ts';
import { lengthsThrough, type Layer } from './layers.ts';
import { spanTo } from './paths.ts';

/**
 * The outputs that a rectangle of the input can change at all: those whose receptive fields, from the first pixel to
 * the last, hold any of it. `picture` is the input's size in pixels, the result in places of the output. It is a
 * rectangle again, since the fields of a row of outputs move on with their places.
 * Throws `RangeError` where there is none: a stride may step over a few pixels.
 */
export function reachedFrom(
  layers: readonly Layer[],
  { left, top, width, height }: Rectangle,
  picture: { readonly width: number; readonly height: number },
): Rectangle {
  const across = reachedAlong(layers, left, width, picture.width);
  const down = reachedAlong(layers, top, height, picture.height);
  return { left: across.start, top: down.start, width: across.length, height: down.length };
}

function reachedAlong(layers: readonly Layer[], start: number, width: number, length: number) {
  const places = lengthsThrough(layers, length).at(-1)!;
  const reached = Array.from({ length: places }, (_, place) => place).filter((place) => {
    const { first, last } = spanTo(layers, place, length);
    return first < start + width && last >= start;
  });
  if (reached[0] === undefined) throw new RangeError('No output reads any of these pixels.');
  return { start: reached[0], length: reached.length };
}

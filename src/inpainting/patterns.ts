import { createImage, type Image } from './image.ts';

/**
 * Pictures drawn by rule, in which what repeats is known exactly. Lengths are in pixels; edges are smooth
 * over one pixel. Each picture is the same every time.
 */

const mortar: Rgb = [0.8, 0.75, 0.68];
const clay: Rgb = [0.62, 0.3, 0.21];
type Rgb = readonly [number, number, number];

/** A wall: bricks twice as wide as `course` is high, every second course shifted by half a brick, each burnt a little differently. */
export function bricks(width: number, height: number, course: number): Image {
  const joint = 0.09 * course;
  return draw(width, height, (x, y) => {
    const row = Math.floor(y / course);
    const along = x + (row % 2) * course;
    const brick = Math.floor(along / (2 * course));
    const toJoint = Math.min(inside(y, course), inside(along, 2 * course)) - joint;
    const burnt = 0.95 + 0.1 * random(brick, row);
    return blend(
      mortar,
      clay.map((value) => value * burnt),
      toJoint + 0.5,
    );
  });
}

/** Upright stripes of two colours, `period` apart, that pale a little from top to bottom. */
export function stripes(width: number, height: number, period: number): Image {
  return draw(width, height, (x, y) => {
    const pale = 0.12 * (y / height);
    const edge = inside(x, period / 2) * (x % period < period / 2 ? 1 : -1);
    return blend([0.16 + pale, 0.36 + pale, 0.42 + pale], [0.9, 0.82, 0.66], edge + 0.5);
  });
}

function draw(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => readonly number[],
): Image {
  const image = createImage(width, height);
  const plane = width * height;
  for (let i = 0; i < plane; i++) {
    const colour = colourAt((i % width) + 0.5, Math.floor(i / width) + 0.5);
    const grain = 0.03 * (random(i % width, Math.floor(i / width)) - 0.5);
    for (let c = 0; c < 3; c++)
      image.data[c * plane + i] = Math.min(1, Math.max(0, colour[c]! + grain));
  }
  return image;
}

/** How far `x` lies from the nearest multiple of `period`. */
function inside(x: number, period: number): number {
  const rest = x % period;
  return Math.min(rest, period - rest);
}

/** From `a` at t ≤ 0 to `b` at t ≥ 1. */
function blend(a: readonly number[], b: readonly number[], t: number): readonly number[] {
  const share = Math.min(1, Math.max(0, t));
  return a.map((value, i) => value + share * (b[i]! - value));
}

/** In [0, 1), without pattern, the same for the same place. */
function random(x: number, y: number): number {
  let hash = Math.imul(x + 1, 0x9e3779b1) ^ Math.imul(y + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

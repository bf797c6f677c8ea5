import type { Hole } from '../hole.ts';
import type { Image } from '../image.ts';
import { discOf, frontStepper, RADIUS, type FrontStepper, type PainterFor } from './front.ts';

/** A pixel seen at a right angle to the front's way weighs next to nothing, but not nothing. */
const LEAST = 1e-6;
/** Cosines (times a length) below this count as right angles. */
const RIGHT_ANGLE = 0.01;

/**
 * The mean of the known pixels around, weighted by their direction (along the front's normal ∇T), distance,
 * and level (equal T): Telea's equations 3 to 6. As in OpenCV the distance weighs by its cube.
 */
const painterFor: PainterFor = ({ stride, known, times, planes }) => {
  const { x, y, step } = discOf(stride);
  const size = step.length;
  const nearness = Float64Array.from(step, (_, n) => Math.hypot(x[n]!, y[n]!) ** -3);
  const weights = new Float64Array(size);

  /** Derivative of T from the neighbours that the front has passed: central, one-sided, or 0. */
  const slope = (cell: number, along: number): number => {
    const here = times[cell]!;
    const ahead = known[cell + along] ? times[cell + along]! : here;
    const behind = known[cell - along] ? times[cell - along]! : here;
    return (ahead - behind) / (known[cell + along] && known[cell - along] ? 2 : 1);
  };

  return (cell) => {
    const normalX = slope(cell, 1);
    const normalY = slope(cell, stride);
    const here = times[cell]!;
    let total = 0;
    for (let n = 0; n < size; n++) {
      const other = cell + step[n]!;
      if (!known[other]) {
        weights[n] = 0;
        continue;
      }
      const across = Math.abs(x[n]! * normalX + y[n]! * normalY);
      const direction = across > RIGHT_ANGLE ? across : LEAST;
      const weight = (direction * nearness[n]!) / (1 + Math.abs(times[other]! - here));
      weights[n] = weight;
      total += weight;
    }
    for (const values of planes) {
      let sum = 0;
      for (let n = 0; n < size; n++) sum += weights[n]! * values[cell + step[n]!]!;
      values[cell] = sum / total;
    }
  };
};

/**
 * Telea's fill: from the edge inwards by fast marching, each pixel a weighted mean of the known ones within
 * `RADIUS`. Any size, any channels. Throws `HoleError`.
 *
 * The paper adds each neighbour's gradient times the way to the pixel (its equation 2), which on photographs
 * grows errors with the hole. OpenCV scales that term to less than 1.5 of 255 levels; here it is left out.
 * Source: Telea 2004, *An image inpainting technique based on the fast marching method*.
 */
export function telea(image: Image, hole: Hole): Image {
  return teleaStepper(image, hole).finish();
}

/** The same fill, one pixel of depth a step. */
export function teleaStepper(image: Image, hole: Hole): FrontStepper {
  return frontStepper(image, hole, painterFor, 2 * RADIUS);
}

import type { Hole } from '../hole.ts';
import type { Image } from '../image.ts';
import { discOf, frontStepper, type FrontStepper, type PainterFor } from './front.ts';

/** A pixel that no isophote leads from weighs next to nothing, but not nothing. */
const LEAST = 1e-6;
/** A slope of a hundredth of one of 8-bit's levels is noise. */
const NOISE = 0.01 / 255;

/** The mean of the known pixels around, weighted by how straight their isophote leads here and by distance. */
const painterFor: PainterFor = ({ stride, known, planes }) => {
  const { x, y, step } = discOf(stride);
  const size = step.length;
  // One over the way's length, for its cosine with the isophote, times the weight of the distance.
  const nearness = Float64Array.from(step, (_, n) => {
    const squared = x[n]! ** 2 + y[n]! ** 2;
    return 1 / (Math.sqrt(squared) * (squared * squared + 1));
  });
  const faintest = Float64Array.from(
    step,
    (_, n) => LEAST * nearness[n]! * Math.hypot(x[n]!, y[n]!),
  );
  const sums = new Float64Array(planes.length);
  const totals = new Float64Array(planes.length);

  return (cell) => {
    sums.fill(0);
    totals.fill(0);
    for (let n = 0; n < size; n++) {
      const here = cell + step[n]!;
      if (!known[here]) continue;
      // Twice the size of the slope along each axis, from the known side where there is only one.
      const right = (2 - known[here - 1]!) * known[here + 1]!;
      const left = (2 - known[here + 1]!) * known[here - 1]!;
      const below = (2 - known[here - stride]!) * known[here + stride]!;
      const above = (2 - known[here + stride]!) * known[here - stride]!;
      for (let c = 0; c < planes.length; c++) {
        const values = planes[c]!;
        const value = values[here]!;
        const changeX =
          right * Math.abs(values[here + 1]! - value) + left * Math.abs(values[here - 1]! - value);
        const changeY =
          below * Math.abs(values[here + stride]! - value) +
          above * Math.abs(values[here - stride]! - value);
        const along = Math.abs(y[n]! * changeX - x[n]! * changeY);
        const weight =
          along > NOISE
            ? (along * nearness[n]!) / Math.sqrt(changeX * changeX + changeY * changeY)
            : faintest[n]!;
        sums[c]! += weight * value;
        totals[c]! += weight;
      }
    }
    for (let c = 0; c < planes.length; c++) planes[c]![cell] = sums[c]! / totals[c]!;
  };
};

/**
 * The fill that OpenCV calls Navier–Stokes: isophotes (lines of equal brightness) are carried into the hole from
 * its edge by fast marching. Any size, any channels. Throws `HoleError`.
 *
 * Bertalmío, Bertozzi & Sapiro 2001, *Navier–Stokes, fluid dynamics, and image and video inpainting*, move the
 * Laplacian along isophotes as a fluid its vorticity, iterating to rest. OpenCV's one pass keeps only the idea of
 * the isophotes, and takes slopes by their size; this follows OpenCV.
 */
export function navierStokes(image: Image, hole: Hole): Image {
  return navierStokesStepper(image, hole).finish();
}

/** The same fill, one pixel of depth a step. */
export function navierStokesStepper(image: Image, hole: Hole): FrontStepper {
  return frontStepper(image, hole, painterFor);
}

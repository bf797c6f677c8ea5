import { boundsOf, HoleError, requireFillable, type Hole, type Rectangle } from '../hole.ts';
import type { Image } from '../image.ts';
import { crop, cropHole } from '../resample.ts';
import { conjugateGradients } from './conjugateGradients.ts';
import { multigrid } from './multigrid.ts';
import { createVector, LANES, MARGIN, type Problem } from './system.ts';

/** States a fill's equation for a picture and its hole. */
export type ProblemFor = (image: Image, hole: Hole) => Problem;

/** A picture's part that decides the fill: the hole and the known pixels that a stencil reaches. */
interface Cutout {
  readonly image: Image;
  readonly hole: Hole;
  readonly place: Rectangle;
}

/** Never reached by a hole met so far; it only promises an end. */
const MOST_ITERATIONS = 400;

/** Cuts out the hole with `MARGIN` known pixels around it. Throws `HoleError`, or `RangeError` above three channels. */
export function cutOut(image: Image, hole: Hole): Cutout {
  requireFillable(image, hole);
  if (image.channels > LANES)
    throw new RangeError(`A picture has at most ${LANES} channels, not ${image.channels}.`);
  const bounds = boundsOf(hole)!;
  const left = Math.max(0, bounds.left - MARGIN);
  const top = Math.max(0, bounds.top - MARGIN);
  const width = Math.min(image.width, bounds.left + bounds.width + MARGIN) - left;
  const height = Math.min(image.height, bounds.top + bounds.height + MARGIN) - top;
  const place = { left, top, width, height };
  return { image: crop(image, place), hole: cropHole(hole, place), place };
}

/** A copy of the picture with the solution in its hole, clamped to [0, 1]. */
export function layBack(image: Image, { place }: Cutout, problem: Problem, u: Float64Array): Image {
  const data = image.data.slice();
  const plane = image.width * image.height;
  problem.pixels.forEach((pixel, k) => {
    const x = pixel % place.width;
    const target = (place.top + (pixel - x) / place.width) * image.width + place.left + x;
    for (let c = 0; c < image.channels; c++) {
      data[c * plane + target] = Math.min(1, Math.max(0, u[problem.system.cells[k]! + c]!));
    }
  });
  return { ...image, data };
}

/** Every unknown at the mean of the known pixels around the hole. */
export function startOf({ image, hole }: Cutout, { system }: Problem): Float64Array {
  const u = createVector(system);
  const plane = hole.width * hole.height;
  for (let c = 0; c < image.channels; c++) {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < plane; i++) {
      if (hole.data[i]) continue;
      sum += image.data[c * plane + i]!;
      count++;
    }
    for (const cell of system.cells) u[cell + c] = sum / count;
  }
  return u;
}

/**
 * Improves u until its largest error is estimated to be at most `tolerance`, in units of intensity. Throws `HoleError`
 * where that is not reached.
 */
export function solve({ system, right }: Problem, u: Float64Array, tolerance: number): void {
  const solver = conjugateGradients(system, multigrid(system), u, right);
  for (let n = 0; solver.next() > tolerance; n++) {
    if (n === MOST_ITERATIONS)
      throw new HoleError(
        'The equation for this hole was not solved. Change the hole a little, or take another method.',
      );
  }
  solver.finish();
}

/** Fills a hole by solving its equation. */
export function solveFill(
  image: Image,
  hole: Hole,
  problemFor: ProblemFor,
  tolerance: number,
): Image {
  const cutout = cutOut(image, hole);
  const problem = problemFor(cutout.image, cutout.hole);
  const u = startOf(cutout, problem);
  solve(problem, u, tolerance);
  return layBack(image, cutout, problem, u);
}

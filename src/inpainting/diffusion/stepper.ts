import type { Hole } from '../hole.ts';
import type { Image } from '../image.ts';
import { conjugateGradients } from './conjugateGradients.ts';
import { multigrid } from './multigrid.ts';
import { cutOut, layBack, startOf, type ProblemFor } from './solve.ts';
import { subtractProduct, sweep } from './stencil.ts';
import { createVector } from './system.ts';

/** A fill that can be watched. */
export interface Stepper {
  /** The picture as it stands, values in [0, 1]: a new picture at every reading. */
  readonly image: Image;
  /** Steps taken so far. */
  readonly iterations: number;
  /** The fill is done when `next` has returned no more than this. */
  readonly rest: number;
  /** Takes one step; returns how far the fill is from done, 0 when it is. */
  readonly next: () => number;
}

/**
 * `relaxation`: one Gauss–Seidel sweep a step, as slow as diffusion is; the residual is the equation's largest.
 * `multigrid`: the fast solver; the residual estimates the largest error, in units of intensity.
 */
export type Solver = 'relaxation' | 'multigrid';

/**
 * By multigrid a fortieth of one of 8-bit's levels. A sweep's residual is far below its error, the more so the
 * wider the hole.
 */
const REST: Readonly<Record<Solver, number>> = { relaxation: 1e-6, multigrid: 1e-4 };

/** Watches a linear fill being solved. Throws `HoleError` where the method would. */
export function linearStepper(
  image: Image,
  hole: Hole,
  problemFor: ProblemFor,
  solver: Solver,
): Stepper {
  const cutout = cutOut(image, hole);
  const problem = problemFor(cutout.image, cutout.hole);
  const { system, right } = problem;
  const u = startOf(cutout, problem);
  let iterations = 0;
  let step: () => number;
  if (solver === 'multigrid') {
    step = conjugateGradients(system, multigrid(system), u, right).next;
  } else {
    const residual = createVector(system);
    step = () => {
      sweep(system, u, right);
      subtractProduct(residual, system, u, right);
      return residual.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    };
  }
  return {
    get image() {
      return layBack(image, cutout, problem, u);
    },
    get iterations() {
      return iterations;
    },
    rest: REST[solver],
    next() {
      iterations++;
      return step();
    },
  };
}

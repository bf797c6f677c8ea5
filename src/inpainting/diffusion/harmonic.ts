import type { Hole } from '../hole.ts';
import type { Image } from '../image.ts';
import { solveFill } from './solve.ts';
import { linearStepper, type Solver, type Stepper } from './stepper.ts';
import { problemOf, type Neighbourhood, type Problem } from './system.ts';

const NEIGHBOURHOOD: Neighbourhood = [[0, -1], [-1, 0], [0, 0], [1, 0], [0, 1]]; // prettier-ignore
const INTERIOR = Float64Array.of(-1, -1, 4, -1, -1);

/** Δu = 0 in the hole: as many times u as there are neighbours, less the neighbours. */
function harmonicProblem(image: Image, hole: Hole): Problem {
  return problemOf(image, hole, NEIGHBOURHOOD, stencilRow, INTERIOR);

  function stencilRow(x: number, y: number, row: Float64Array): void {
    row[0] = y > 0 ? -1 : 0;
    row[1] = x > 0 ? -1 : 0;
    row[3] = x < image.width - 1 ? -1 : 0;
    row[4] = y < image.height - 1 ? -1 : 0;
    row[2] = -(row[0] + row[1] + row[3] + row[4]);
  }
}

/**
 * Harmonic fill: Δu = 0 in the hole, values met at its edge (Dirichlet), no flow across the picture's border
 * (Neumann). Never darker nor brighter than the hole's edge, and kinked there.
 * Any size, one to three channels; within 1e-6 of the exact solution. Throws `HoleError`.
 * Source: Chan & Shen 2001, *Mathematical models for local nontexture inpaintings*, section 3; five-point Laplacian.
 */
export function harmonic(image: Image, hole: Hole): Image {
  return solveFill(image, hole, harmonicProblem, 1e-6);
}

/** The same fill, step by step. */
export function harmonicStepper(image: Image, hole: Hole, solver: Solver = 'relaxation'): Stepper {
  return linearStepper(image, hole, harmonicProblem, solver);
}

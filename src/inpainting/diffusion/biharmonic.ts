import type { Hole } from '../hole.ts';
import type { Image } from '../image.ts';
import { cutOut, layBack, solve, startOf } from './solve.ts';
import { linearStepper, type Solver, type Stepper } from './stepper.ts';
import { problemOf, type Neighbourhood, type Problem } from './system.ts';

const STEPS = [[-1, 0], [1, 0], [0, -1], [0, 1]] as const; // prettier-ignore
/** The square of the five-point Laplacian couples the 13 pixels within two steps. */
const NEIGHBOURHOOD: Neighbourhood = [-2, -1, 0, 1, 2].flatMap((dy) =>
  [-2, -1, 0, 1, 2].filter((dx) => Math.abs(dx) + Math.abs(dy) <= 2).map((dx) => [dx, dy] as const),
);
const INTERIOR = Float64Array.of(1, 2, -8, 2, 1, -8, 20, -8, 1, 2, -8, 2, 1);
/** A twenty-fifth of one of 8-bit's levels. Measured, where few pixels are known the error can be seven times as much. */
const ACCURACY = 1.5e-4;

/** Δ²u = 0 in the hole, Δ being the five-point Laplacian of the whole picture: none reaches beyond its border. */
function biharmonicProblem(image: Image, hole: Hole): Problem {
  const { width, height } = image;
  const positions = new Map(NEIGHBOURHOOD.map(([dx, dy], o) => [8 * dy + dx, o]));
  const inside = (x: number, y: number) => x >= 0 && x < width && y >= 0 && y < height;

  return problemOf(image, hole, NEIGHBOURHOOD, stencilRow, INTERIOR);

  function stencilRow(x: number, y: number, row: Float64Array): void {
    row.fill(0);
    const addLaplacian = (dx: number, dy: number, weight: number): void => {
      for (const [stepX, stepY] of STEPS) {
        if (!inside(x + dx + stepX, y + dy + stepY)) continue;
        row[positions.get(8 * (dy + stepY) + dx + stepX)!]! += weight;
        row[positions.get(8 * dy + dx)!]! -= weight;
      }
    };
    for (const [dx, dy] of STEPS) {
      if (!inside(x + dx, y + dy)) continue;
      addLaplacian(dx, dy, 1);
      addLaplacian(0, 0, -1);
    }
  }
}

/**
 * Biharmonic fill: Δ²u = 0 in the hole, values and slopes met at its edge; smooth where a harmonic fill kinks,
 * and able to overshoot, so each channel is clamped to the range of its known pixels, as in scikit-image.
 * Any size, one to three channels; within 1e-3 of the exact solution, as far as was tried. Throws `HoleError`.
 * Source: Damelin & Hoang 2018, *On surface completion and image inpainting by biharmonic functions*.
 */
export function biharmonic(image: Image, hole: Hole): Image {
  const cutout = cutOut(image, hole);
  const problem = biharmonicProblem(cutout.image, cutout.hole);
  const u = startOf(cutout, problem);
  solve(problem, u, ACCURACY);
  clampToKnown(u, image, hole, problem);
  return layBack(image, cutout, problem, u);
}

/** Holds each channel within the range of the picture's known pixels. */
function clampToKnown(u: Float64Array, image: Image, hole: Hole, { system }: Problem): void {
  const plane = image.width * image.height;
  for (let c = 0; c < image.channels; c++) {
    let low = Infinity;
    let high = -Infinity;
    for (let i = 0; i < plane; i++) {
      if (hole.data[i]) continue;
      const value = image.data[c * plane + i]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    for (let k = 0; k < system.cells.length; k++) {
      const at = system.cells[k]! + c;
      u[at] = Math.min(high, Math.max(low, u[at]!));
    }
  }
}

/** The same fill, step by step. Relaxation needs as many steps as the hole's width to the fourth power. */
export function biharmonicStepper(image: Image, hole: Hole, solver: Solver = 'multigrid'): Stepper {
  return linearStepper(image, hole, biharmonicProblem, solver);
}

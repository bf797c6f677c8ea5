import type { Preconditioner } from './multigrid.ts';
import { subtractProduct } from './stencil.ts';
import { createVector, type System } from './system.ts';

interface ConjugateGradients {
  /**
   * Improves u once; returns an estimate of u's largest error: the largest preconditioned residual times the square of
   * the longest step so far. Of some error a preconditioner shows only a share, the smallest eigenvalue of both together;
   * steps are at most its inverse. Measured, the longest step's square stands for that inverse well enough.
   */
  readonly next: () => number;
  /** Adds to u what `next` estimated its error by: the last improvement, for nothing. */
  readonly finish: () => void;
}

/**
 * Preconditioned conjugate gradients on `system · u = right`, improving `u` in place, each lane for itself.
 * Source: Shewchuk 1994, *An Introduction to the Conjugate Gradient Method*, algorithm B3.
 */
export function conjugateGradients(
  system: System,
  precondition: Preconditioner,
  u: Float64Array,
  right: Float64Array,
): ConjugateGradients {
  const { cells } = system;
  const residual = createVector(system);
  const better = createVector(system);
  const product = createVector(system);
  subtractProduct(residual, system, u, right);
  precondition(better, residual);
  const direction = better.slice();
  let energies = inner(cells, residual, better);
  let longest = 1;

  return {
    next() {
      subtractProduct(product, system, direction, null);
      // `product` is minus the system times the direction.
      const [red, green, blue] = ratios(energies, inner(cells, direction, product));
      longest = Math.max(longest, -red, -green, -blue);
      for (let k = 0; k < cells.length; k++) {
        const cell = cells[k]!;
        u[cell]! -= red * direction[cell]!;
        u[cell + 1]! -= green * direction[cell + 1]!;
        u[cell + 2]! -= blue * direction[cell + 2]!;
        residual[cell]! -= red * product[cell]!;
        residual[cell + 1]! -= green * product[cell + 1]!;
        residual[cell + 2]! -= blue * product[cell + 2]!;
      }
      precondition(better, residual);
      const newEnergies = inner(cells, residual, better);
      const turns = ratios(newEnergies, energies);
      energies = newEnergies;
      return longest ** 2 * turn(cells, direction, better, turns);
    },
    finish() {
      for (let i = 0; i < u.length; i++) u[i]! += better[i]!;
    },
  };
}

type Lanes = [red: number, green: number, blue: number];

/** Each lane's quotient; 0 in a lane that is solved, where both are 0. */
const ratios = (over: Lanes, under: Lanes): Lanes => [
  under[0] ? over[0] / under[0] : 0,
  under[1] ? over[1] / under[1] : 0,
  under[2] ? over[2] / under[2] : 0,
];

/** Turns the search: `direction = better + turns · direction`. Returns the largest of |better|. */
function turn(
  cells: Int32Array,
  direction: Float64Array,
  better: Float64Array,
  [red, green, blue]: Lanes,
): number {
  let largest = 0;
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    const r = better[cell]!;
    const g = better[cell + 1]!;
    const b = better[cell + 2]!;
    direction[cell] = r + red * direction[cell]!;
    direction[cell + 1] = g + green * direction[cell + 1]!;
    direction[cell + 2] = b + blue * direction[cell + 2]!;
    largest = Math.max(largest, Math.abs(r), Math.abs(g), Math.abs(b));
  }
  return largest;
}

/** Each lane's inner product. */
function inner(cells: Int32Array, a: Float64Array, b: Float64Array): Lanes {
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    red += a[cell]! * b[cell]!;
    green += a[cell + 1]! * b[cell + 1]!;
    blue += a[cell + 2]! * b[cell + 2]!;
  }
  return [red, green, blue];
}

import type { Preconditioner } from './multigrid.ts';
import { createVector, LANES, subtractProduct, type System } from './system.ts';

export interface ConjugateGradients {
  /** Improves u once; returns the largest preconditioned residual, an estimate of u's largest error. */
  next(): number;
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

  return {
    next() {
      subtractProduct(product, system, direction, null);
      // `product` is minus the system times the direction.
      const lengths = inner(cells, direction, product).map((curvature, lane) =>
        curvature < 0 ? -energies[lane]! / curvature : 0,
      );
      for (const cell of cells) {
        for (let lane = 0; lane < LANES; lane++) {
          u[cell + lane]! += lengths[lane]! * direction[cell + lane]!;
          residual[cell + lane]! += lengths[lane]! * product[cell + lane]!;
        }
      }
      precondition(better, residual);
      const newEnergies = inner(cells, residual, better);
      const turns = newEnergies.map((energy, lane) =>
        energies[lane]! > 0 ? energy / energies[lane]! : 0,
      );
      energies = newEnergies;
      let largest = 0;
      for (const cell of cells) {
        for (let lane = 0; lane < LANES; lane++) {
          largest = Math.max(largest, Math.abs(better[cell + lane]!));
          direction[cell + lane] = better[cell + lane]! + turns[lane]! * direction[cell + lane]!;
        }
      }
      return largest;
    },
  };
}

/** Each lane's inner product. */
function inner(cells: Int32Array, a: Float64Array, b: Float64Array): number[] {
  let red = 0;
  let green = 0;
  let blue = 0;
  for (const cell of cells) {
    red += a[cell]! * b[cell]!;
    green += a[cell + 1]! * b[cell + 1]!;
    blue += a[cell + 2]! * b[cell + 2]!;
  }
  return [red, green, blue];
}

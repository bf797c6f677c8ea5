import { factorise, solveFactorised } from './cholesky.ts';
import { coarsen, coarseOf, fineOf } from './coarsen.ts';
import {
  createVector,
  LANES,
  subtractProduct,
  sweep,
  sweepFromZero,
  type System,
} from './system.ts';

/** At most so many unknowns are solved directly. */
const DIRECT = 150;
/** From this depth on, every coarse correction is made twice (a W-cycle). Bilinear interpolation is too stiff for
 * fourth-order equations, and the finest levels would pay most for it: measured, 12 iterations instead of 20. */
const TWICE_FROM = 1;

interface Level {
  readonly system: System;
  readonly u: Float64Array;
  readonly right: Float64Array;
  readonly residual: Float64Array;
}

/** Solves approximately, from zero and symmetrically; `out` and `right` are vectors of the system. */
export type Preconditioner = (out: Float64Array, right: Float64Array) => void;

/**
 * One multigrid cycle: a Gauss–Seidel sweep forward, corrections from half the resolution, a sweep backward.
 * Source: Briggs, Henson & McCormick, *A Multigrid Tutorial*, 2nd edition, chapters 3 and 8.
 */
export function multigrid(finest: System): Preconditioner {
  const levels: Level[] = [];
  for (
    let system: System | null = finest;
    system;
    system = system.cells.length > DIRECT ? coarsen(system) : null
  ) {
    const [u, right, residual] = [createVector(system), createVector(system), createVector(system)];
    levels.push({ system, u, right, residual });
  }
  const coarsest = levels.at(-1)!.system;
  const factor = coarsest.cells.length <= DIRECT ? factorise(coarsest) : null;

  const correct = ({ system, u, residual }: Level, depth: number): void => {
    const below = levels[depth + 1];
    if (!below) return;
    restrict(below.right, below.system, residual, system);
    cycle(depth + 1);
    prolongAdding(u, system, below.u, below.system);
  };

  const cycle = (depth: number): void => {
    const level = levels[depth]!;
    const { system, u, right, residual } = level;
    if (factor && depth === levels.length - 1) {
      solveFactorised(factor, system, u, right);
      return;
    }
    sweepFromZero(residual, system, u, right);
    correct(level, depth);
    if (depth >= TWICE_FROM && depth + 1 < levels.length) {
      sweep(system, u, right, true);
      sweep(system, u, right);
      subtractProduct(residual, system, u, right);
      correct(level, depth);
    }
    sweep(system, u, right, true);
  };

  return (out, right) => {
    levels[0]!.right.set(right);
    cycle(0);
    out.set(levels[0]!.u);
  };
}

/** The transpose of `prolongAdding`: each coarse cell gathers the 3×3 fine cells it reaches. */
function restrict(out: Float64Array, coarse: System, residual: Float64Array, fine: System): void {
  const down = LANES * fine.width;
  for (const cell of coarse.cells) {
    const place = cell / LANES;
    const x = place % coarse.width;
    const start = LANES * (fineOf((place - x) / coarse.width) * fine.width + fineOf(x));
    for (let lane = 0; lane < LANES; lane++) {
      const middle = start + lane;
      const above = middle - down;
      const below = middle + down;
      const sides =
        residual[above]! + residual[below]! + residual[middle - LANES]! + residual[middle + LANES]!;
      const corners =
        residual[above - LANES]! +
        residual[above + LANES]! +
        residual[below - LANES]! +
        residual[below + LANES]!;
      out[cell + lane] = residual[middle]! + sides / 2 + corners / 4;
    }
  }
}

/** Adds the bilinear interpolation of a coarse correction; on an even cell the four corners are one. */
function prolongAdding(
  u: Float64Array,
  fine: System,
  correction: Float64Array,
  coarse: System,
): void {
  for (const cell of fine.cells) {
    const place = cell / LANES;
    const x = place % fine.width;
    const y = (place - x) / fine.width;
    const start = LANES * (coarseOf(y) * coarse.width + coarseOf(x));
    const right = x & 1 ? LANES : 0;
    const below = y & 1 ? LANES * coarse.width : 0;
    for (let lane = 0; lane < LANES; lane++) {
      const near = start + lane;
      const sum =
        correction[near]! +
        correction[near + right]! +
        correction[near + below]! +
        correction[near + right + below]!;
      u[cell + lane]! += sum / 4;
    }
  }
}

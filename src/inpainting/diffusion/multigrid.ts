import { factorise, solveFactorised } from './cholesky.ts';
import { coarsen, type Coarser } from './coarsen.ts';
import { subtractProduct, sweep } from './stencil.ts';
import { createVector, LANES, type System } from './system.ts';

/** At most so many unknowns are solved directly. */
const DIRECT = 150;
/** At this depth the coarse correction is made twice. Measured, it spares a cycle or two, which deeper ones do not. */
const TWICE_AT = 1;

interface Level {
  readonly system: System;
  readonly residual: Float64Array;
  /** How its cells hang from those of the next level; null in the coarsest. */
  readonly parents: Int32Array | null;
  /** The next level's equation and its solution. */
  readonly below: { readonly right: Float64Array; readonly u: Float64Array };
}

/** Solves approximately, from zero and symmetrically; `out` and `right` are vectors of the system. */
export type Preconditioner = (out: Float64Array, right: Float64Array) => void;

/**
 * One multigrid cycle: a Gauss–Seidel sweep forward, corrections from half the resolution, a sweep backward.
 * Source: Briggs, Henson & McCormick, *A Multigrid Tutorial*, 2nd edition, chapters 3 and 8.
 */
export function multigrid(finest: System): Preconditioner {
  const levels: Level[] = [];
  for (let system: System | null = finest; system;) {
    const coarser: Coarser | null = system.cells.length > DIRECT ? coarsen(system) : null;
    const next: System = coarser?.system ?? system;
    levels.push({
      system,
      residual: createVector(system),
      parents: coarser?.parents ?? null,
      below: { right: createVector(next), u: createVector(next) },
    });
    system = coarser && next;
  }
  const factor = factorise(levels.at(-1)!.system);

  const cycle = (depth: number, u: Float64Array, right: Float64Array): void => {
    const { system, residual, parents, below } = levels[depth]!;
    if (!parents) {
      solveFactorised(factor, system, u, right);
      return;
    }
    const correct = (): void => {
      subtractProduct(residual, system, u, right);
      restrict(below.right, residual, system, parents);
      cycle(depth + 1, below.u, below.right);
      prolongAdding(u, below.u, system, parents);
    };
    u.fill(0);
    sweep(system, u, right);
    correct();
    if (depth === TWICE_AT) {
      sweep(system, u, right, true);
      sweep(system, u, right);
      correct();
    }
    sweep(system, u, right, true);
  };

  return (out, right) => cycle(0, out, right);
}

/** The transpose of `prolongAdding`: each residual is shared out among the coarse cells that its cell hangs from. */
function restrict(
  out: Float64Array,
  residual: Float64Array,
  { cells }: System,
  parents: Int32Array,
): void {
  out.fill(0);
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    const near = parents[4 * k]!;
    const beside = parents[4 * k + 1]!;
    const above = parents[4 * k + 2]!;
    const across = parents[4 * k + 3]!;
    for (let lane = 0; lane < LANES; lane++) {
      const share = residual[cell + lane]! / 16;
      out[near + lane]! += 9 * share;
      out[beside + lane]! += 3 * share;
      out[above + lane]! += 3 * share;
      out[across + lane]! += share;
    }
  }
}

/** Adds the bilinear interpolation of a coarse correction. */
function prolongAdding(
  u: Float64Array,
  correction: Float64Array,
  { cells }: System,
  parents: Int32Array,
): void {
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    const near = parents[4 * k]!;
    const beside = parents[4 * k + 1]!;
    const above = parents[4 * k + 2]!;
    const across = parents[4 * k + 3]!;
    for (let lane = 0; lane < LANES; lane++) {
      u[cell + lane]! +=
        (9 * correction[near + lane]! +
          3 * (correction[beside + lane]! + correction[above + lane]!) +
          correction[across + lane]!) /
        16;
    }
  }
}

import { factorise, solveFactorised } from './cholesky.ts';
import { coarsen, firstBelow, REACH, type Coarser } from './coarsen.ts';
import { subtractProduct, sweep, sweepFromZero } from './stencil.ts';
import { createVector, LANES, type System } from './system.ts';

/** At most so many unknowns are solved directly. */
const DIRECT = 150;
/**
 * Of its four cells so many must be unknowns for a coarse cell to be one, of pixels and of what is coarser. Where
 * most pixels are known a sweep does what a coarse cell would, at no cost: measured, scattered holes take half the time.
 */
const LEAST_PIXELS = 3;
const LEAST_CELLS = 2;
/** At this depth the coarse correction is made twice. Measured, it spares a cycle or two, which deeper ones do not. */
const TWICE_AT = 1;

interface Level {
  readonly system: System;
  readonly residual: Float64Array;
  /** The next level; null in the coarsest. */
  readonly coarser: Coarser | null;
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
    const least: number = system === finest ? LEAST_PIXELS : LEAST_CELLS;
    const coarser: Coarser | null = system.cells.length > DIRECT ? coarsen(system, least) : null;
    const next: System = coarser?.system ?? system;
    levels.push({
      system,
      residual: createVector(system),
      coarser,
      below: { right: createVector(next), u: createVector(next) },
    });
    system = coarser && next;
  }
  const factor = factorise(levels.at(-1)!.system);

  const cycle = (depth: number, u: Float64Array, right: Float64Array): void => {
    const { system, residual, coarser, below } = levels[depth]!;
    if (!coarser) {
      solveFactorised(factor, system, u, right);
      return;
    }
    const correct = (): void => {
      restrict(below.right, residual, system, coarser);
      cycle(depth + 1, below.u, below.right);
      prolongAdding(u, below.u, system, coarser);
    };
    sweepFromZero(system, u, right, residual);
    correct();
    if (depth === TWICE_AT) {
      sweep(system, u, right, true);
      sweep(system, u, right);
      subtractProduct(residual, system, u, right);
      correct();
    }
    sweep(system, u, right, true);
  };

  return (out, right) => cycle(0, out, right);
}

/** The transpose of `prolongAdding`: an unknown gathers the residuals of the fine cells that hang from it. */
function restrict(
  out: Float64Array,
  residual: Float64Array,
  fine: System,
  { system: { width, runs }, across, down }: Coarser,
): void {
  const stride = LANES * fine.width;
  for (let r = 0; r < runs.length; r += 3) {
    const first = runs[r]! / LANES;
    const y = Math.floor(first / width);
    const end = runs[r + 1]!;
    let x = first - y * width;
    for (let cell = runs[r]!; cell < end; cell += LANES, x++) {
      const left = across.shares[REACH * x]!;
      const near = across.shares[REACH * x + 1]!;
      const next = across.shares[REACH * x + 2]!;
      const right = across.shares[REACH * x + 3]!;
      let i = stride * firstBelow(y) + LANES * firstBelow(x);
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let row = REACH * y; row < REACH * y + REACH; row++, i += stride) {
        const share = down.shares[row]!;
        red +=
          share *
          (left * residual[i]! +
            near * residual[i + 3]! +
            next * residual[i + 6]! +
            right * residual[i + 9]!);
        green +=
          share *
          (left * residual[i + 1]! +
            near * residual[i + 4]! +
            next * residual[i + 7]! +
            right * residual[i + 10]!);
        blue +=
          share *
          (left * residual[i + 2]! +
            near * residual[i + 5]! +
            next * residual[i + 8]! +
            right * residual[i + 11]!);
      }
      out[cell] = red;
      out[cell + 1] = green;
      out[cell + 2] = blue;
    }
  }
}

/** Adds the bilinear interpolation of a coarse correction. */
function prolongAdding(
  u: Float64Array,
  correction: Float64Array,
  { width, runs }: System,
  { system: coarse, across, down }: Coarser,
): void {
  for (let r = 0; r < runs.length; r += 3) {
    const first = runs[r]! / LANES;
    const y = Math.floor(first / width);
    const near = LANES * down.near[y]! * coarse.width;
    const toOther = LANES * (down.other[y]! - down.near[y]!) * coarse.width;
    const end = runs[r + 1]!;
    let x = first - y * width;
    for (let cell = runs[r]!; cell < end; cell += LANES, x++) {
      const a = near + LANES * across.near[x]!;
      const b = near + LANES * across.other[x]!;
      const c = a + toOther;
      const d = b + toOther;
      u[cell]! +=
        0.5625 * correction[a]! +
        0.1875 * (correction[b]! + correction[c]!) +
        0.0625 * correction[d]!;
      u[cell + 1]! +=
        0.5625 * correction[a + 1]! +
        0.1875 * (correction[b + 1]! + correction[c + 1]!) +
        0.0625 * correction[d + 1]!;
      u[cell + 2]! +=
        0.5625 * correction[a + 2]! +
        0.1875 * (correction[b + 2]! + correction[c + 2]!) +
        0.0625 * correction[d + 2]!;
    }
  }
}

import { INSIDE, LANES, type System } from './system.ts';

/** The stencil that looks the same from all sides, by the way to a neighbour: a chess knight's, for instance. */
interface Weights {
  readonly centre: number;
  readonly near: number;
  readonly diagonal: number;
  readonly far: number;
  readonly knight: number;
  readonly corner: number;
}

/** Reads them off the stencil `INSIDE`, of 5, 13 or 25 entries. */
function insideOf({ offsets, coefficients }: System): Weights {
  const half = offsets.length >> 1;
  const [first, second, third] = coefficients;
  const centre = coefficients[half]!;
  const near = coefficients[half - 1]!;
  if (half === 2) return { centre, near, diagonal: 0, far: 0, knight: 0, corner: 0 };
  if (half === 6) return { centre, near, diagonal: second!, far: first!, knight: 0, corner: 0 };
  const diagonal = coefficients[6]!;
  return { centre, near, diagonal, far: third!, knight: second!, corner: first! };
}

/**
 * What the neighbours before a value in reading order add to its product, by the stencil `INSIDE`; those behind
 * it where `right` and `down`, the steps to the next cell, are negative.
 */
function half(
  u: Float64Array,
  i: number,
  right: number,
  down: number,
  { near, diagonal, far, knight, corner }: Weights,
): number {
  const above = i - down;
  const high = above - down;
  const sum =
    near * (u[i - right]! + u[above]!) +
    diagonal * (u[above - right]! + u[above + right]!) +
    far * (u[i - 2 * right]! + u[high]!);
  if (knight === 0) return sum;
  return (
    sum +
    knight * (u[above - 2 * right]! + u[above + 2 * right]! + u[high - right]! + u[high + right]!) +
    corner * (u[high - 2 * right]! + u[high + 2 * right]!)
  );
}

/** `out = from − system · u` at every unknown; `from` absent counts as 0. */
export function subtractProduct(
  out: Float64Array,
  system: System,
  u: Float64Array,
  from: Float64Array | null,
): void {
  const { width, runs, offsets, coefficients } = system;
  const weights = insideOf(system);
  const down = LANES * width;
  for (let r = 0; r < runs.length; r += 3) {
    const end = runs[r + 1]!;
    const start = runs[r + 2]!;
    if (start === INSIDE) {
      for (let i = runs[r]!; i < end; i++) {
        const before = half(u, i, LANES, down, weights);
        const behind = half(u, i, -LANES, -down, weights);
        out[i] = (from ? from[i]! : 0) - weights.centre * u[i]! - before - behind;
      }
      continue;
    }
    for (let cell = runs[r]!; cell < end; cell += LANES) {
      let red = from ? from[cell]! : 0;
      let green = from ? from[cell + 1]! : 0;
      let blue = from ? from[cell + 2]! : 0;
      for (let o = 0; o < offsets.length; o++) {
        const other = cell + offsets[o]!;
        const coefficient = coefficients[start + o]!;
        red -= coefficient * u[other]!;
        green -= coefficient * u[other + 1]!;
        blue -= coefficient * u[other + 2]!;
      }
      out[cell] = red;
      out[cell + 1] = green;
      out[cell + 2] = blue;
    }
  }
}

/** One Gauss–Seidel sweep over the unknowns, first to last, or last to first when `backwards`. */
export function sweep(
  system: System,
  u: Float64Array,
  right: Float64Array,
  backwards = false,
): void {
  const { width, runs, offsets, coefficients } = system;
  const weights = insideOf(system);
  const inverse = 1 / weights.centre;
  const down = LANES * width;
  const middle = offsets.length >> 1;
  for (let n = 0; n < runs.length; n += 3) {
    const r = backwards ? runs.length - 3 - n : n;
    const first = runs[r]!;
    const end = runs[r + 1]!;
    const start = runs[r + 2]!;
    if (start === INSIDE) {
      const step = backwards ? -1 : 1;
      for (let i = backwards ? end - 1 : first; i >= first && i < end; i += step) {
        const before = half(u, i, LANES, down, weights);
        const behind = half(u, i, -LANES, -down, weights);
        u[i] = (right[i]! - before - behind) * inverse;
      }
      continue;
    }
    const own = 1 / coefficients[start + middle]!;
    const step = backwards ? -LANES : LANES;
    for (let cell = backwards ? end - LANES : first; cell >= first && cell < end; cell += step) {
      let red = right[cell]!;
      let green = right[cell + 1]!;
      let blue = right[cell + 2]!;
      for (let o = 0; o < offsets.length; o++) {
        const other = cell + offsets[o]!;
        const coefficient = coefficients[start + o]!;
        red -= coefficient * u[other]!;
        green -= coefficient * u[other + 1]!;
        blue -= coefficient * u[other + 2]!;
      }
      u[cell]! += red * own;
      u[cell + 1]! += green * own;
      u[cell + 2]! += blue * own;
    }
  }
}

import {
  insideOf,
  residualAlong,
  subtractAlong,
  sweepAlong,
  sweepAlongFromZero,
  WORTH_A_WINDOW,
} from './runs.ts';
import { INSIDE, LANES, type System } from './system.ts';

/**
 * One cell by any stencil: `out = (from − product) · scale`, the product being that of the entries
 * from `first` to before `last`; `from` absent counts as 0.
 */
function subtractEntries(
  out: Float64Array,
  from: Float64Array | null,
  { offsets, coefficients }: System,
  u: Float64Array,
  cell: number,
  start: number,
  first: number,
  last: number,
  scale: number,
): void {
  let red = from ? from[cell]! : 0;
  let green = from ? from[cell + 1]! : 0;
  let blue = from ? from[cell + 2]! : 0;
  for (let o = first; o < last; o++) {
    const other = cell + offsets[o]!;
    const coefficient = coefficients[start + o]!;
    red -= coefficient * u[other]!;
    green -= coefficient * u[other + 1]!;
    blue -= coefficient * u[other + 2]!;
  }
  out[cell] = red * scale;
  out[cell + 1] = green * scale;
  out[cell + 2] = blue * scale;
}

/** `out = from − system · u` at every unknown; `from` absent counts as 0. */
export function subtractProduct(
  out: Float64Array,
  system: System,
  u: Float64Array,
  from: Float64Array | null,
): void {
  const { runs, offsets } = system;
  const down = LANES * system.width;
  const weights = insideOf(system);
  for (let r = 0; r < runs.length; r += 3) {
    const first = runs[r]!;
    const end = runs[r + 1]!;
    const start = runs[r + 2]!;
    if (start === INSIDE && end - first >= WORTH_A_WINDOW) {
      subtractAlong(out, u, from, first, end, down, weights);
      continue;
    }
    for (let cell = first; cell < end; cell += LANES) {
      subtractEntries(out, from, system, u, cell, start, 0, offsets.length, 1);
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
  const { runs, offsets, coefficients } = system;
  const down = LANES * system.width;
  const weights = insideOf(system);
  const middle = offsets.length >> 1;
  for (let n = 0; n < runs.length; n += 3) {
    const r = backwards ? runs.length - 3 - n : n;
    const first = runs[r]!;
    const end = runs[r + 1]!;
    const start = runs[r + 2]!;
    if (start === INSIDE && end - first >= WORTH_A_WINDOW) {
      sweepAlong(u, right, first, end, backwards, down, weights);
      continue;
    }
    const own = 1 / coefficients[start + middle]!;
    const step = backwards ? -LANES : LANES;
    for (let cell = backwards ? end - LANES : first; cell >= first && cell < end; cell += step) {
      // Its own entry is left out as u, which it would be multiplied with, is 0.
      u[cell] = 0;
      u[cell + 1] = 0;
      u[cell + 2] = 0;
      subtractEntries(u, right, system, u, cell, start, 0, offsets.length, own);
    }
  }
}

/**
 * Sweeps forward once from zero, whatever u was, and writes the residual: both for the price of one sweep. What
 * lies behind an unknown is zero when its turn comes, and is all that its residual consists of in the end.
 */
export function sweepFromZero(
  system: System,
  u: Float64Array,
  right: Float64Array,
  residual: Float64Array,
): void {
  const { runs, offsets, coefficients } = system;
  const down = LANES * system.width;
  const weights = insideOf(system);
  const middle = offsets.length >> 1;
  for (let r = 0; r < runs.length; r += 3) {
    const first = runs[r]!;
    const end = runs[r + 1]!;
    const start = runs[r + 2]!;
    if (start === INSIDE && end - first >= WORTH_A_WINDOW) {
      sweepAlongFromZero(u, right, first, end, down, weights);
      continue;
    }
    const own = 1 / coefficients[start + middle]!;
    for (let cell = first; cell < end; cell += LANES) {
      subtractEntries(u, right, system, u, cell, start, 0, middle, own);
    }
  }
  for (let r = 0; r < runs.length; r += 3) {
    const first = runs[r]!;
    const end = runs[r + 1]!;
    const start = runs[r + 2]!;
    if (start === INSIDE && end - first >= WORTH_A_WINDOW) {
      residualAlong(residual, u, first, end, down, weights);
      continue;
    }
    for (let cell = first; cell < end; cell += LANES) {
      subtractEntries(residual, null, system, u, cell, start, middle + 1, offsets.length, 1);
    }
  }
}

import { LANES, type System } from './system.ts';

/** The dense Cholesky factor of a small system: lower triangle, row by row. */
export function factorise(system: System): Float64Array {
  const { cells, offsets, runs, coefficients } = system;
  const n = cells.length;
  const numbers = new Map(Array.from(cells, (cell, k) => [cell, k]));
  const factor = new Float64Array(n * n);
  for (let r = 0; r < runs.length; r += 3) {
    for (let cell = runs[r]!; cell < runs[r + 1]!; cell += LANES) {
      const i = numbers.get(cell)!;
      for (let o = 0; o < offsets.length; o++) {
        const j = numbers.get(cell + offsets[o]!);
        if (j !== undefined && j <= i) factor[i * n + j] = coefficients[runs[r + 2]! + o]!;
      }
    }
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = factor[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= factor[i * n + k]! * factor[j * n + k]!;
      factor[i * n + j] = i === j ? Math.sqrt(sum) : sum / factor[j * n + j]!;
    }
  }
  return factor;
}

/** Writes the solution of `system · u = right` into u. */
export function solveFactorised(
  factor: Float64Array,
  system: System,
  u: Float64Array,
  right: Float64Array,
): void {
  const { cells } = system;
  const n = cells.length;
  for (let lane = 0; lane < LANES; lane++) {
    for (let i = 0; i < n; i++) {
      let sum = right[cells[i]! + lane]!;
      for (let k = 0; k < i; k++) sum -= factor[i * n + k]! * u[cells[k]! + lane]!;
      u[cells[i]! + lane] = sum / factor[i * n + i]!;
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = u[cells[i]! + lane]!;
      for (let k = i + 1; k < n; k++) sum -= factor[k * n + i]! * u[cells[k]! + lane]!;
      u[cells[i]! + lane] = sum / factor[i * n + i]!;
    }
  }
}

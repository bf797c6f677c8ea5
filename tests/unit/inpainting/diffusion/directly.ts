/** A row of a matrix over the picture's pixels: what each of some pixels counts. */
type Row = ReadonlyMap<number, number>;
type RowOf = (pixel: number) => Row;

/** Rows of the five-point Laplacian, turned round so that its diagonal is positive; nothing reaches beyond the border. */
const laplaceRows =
  (width: number, height: number): RowOf =>
  (pixel) => {
    const x = pixel % width;
    const y = Math.floor(pixel / width);
    const neighbours = [
      x > 0 && pixel - 1,
      x < width - 1 && pixel + 1,
      y > 0 && pixel - width,
      y < height - 1 && pixel + width,
    ].filter((neighbour) => neighbour !== false);
    return new Map([
      [pixel, neighbours.length],
      ...neighbours.map((neighbour) => [neighbour, -1] as const),
    ]);
  };

/** Rows of a matrix times itself. */
const squared =
  (rowOf: RowOf): RowOf =>
  (pixel) => {
    const row = new Map<number, number>();
    for (const [middle, outer] of rowOf(pixel))
      for (const [end, inner] of rowOf(middle)) row.set(end, (row.get(end) ?? 0) + outer * inner);
    return row;
  };

/**
 * Solves a fill's equation on the hole directly, by Gaussian elimination in reading order.
 * Written apart from the code under test: its own numbering, its own matrix, no iteration.
 * `plane` is one channel of the picture; returns the plane filled.
 */
function solveDirectly(rowOf: RowOf, plane: ArrayLike<number>, hole: Uint8Array): Float64Array {
  const unknowns: number[] = [];
  const numbers = new Map<number, number>();
  hole.forEach((missing, pixel) => {
    if (!missing) return;
    numbers.set(pixel, unknowns.length);
    unknowns.push(pixel);
  });
  const n = unknowns.length;
  const matrix = Array.from({ length: n }, () => new Float64Array(n));
  const right = new Float64Array(n);
  unknowns.forEach((pixel, k) => {
    for (const [other, value] of rowOf(pixel)) {
      const column = numbers.get(other);
      if (column === undefined) right[k]! -= value * plane[other]!;
      else matrix[k]![column] = value;
    }
  });
  for (let pivot = 0; pivot < n; pivot++) {
    for (let row = pivot + 1; row < n; row++) {
      const factor = matrix[row]![pivot]! / matrix[pivot]![pivot]!;
      if (factor === 0) continue;
      for (let column = pivot; column < n; column++)
        matrix[row]![column]! -= factor * matrix[pivot]![column]!;
      right[row]! -= factor * right[pivot]!;
    }
  }
  const filled = Float64Array.from(plane);
  for (let row = n - 1; row >= 0; row--) {
    let sum = right[row]!;
    for (let column = row + 1; column < n; column++)
      sum -= matrix[row]![column]! * filled[unknowns[column]!]!;
    filled[unknowns[row]!] = sum / matrix[row]![row]!;
  }
  return filled;
}

/** Δu = 0 on the hole. */
export const laplaceDirectly = (
  plane: ArrayLike<number>,
  hole: Uint8Array,
  width: number,
  height: number,
): Float64Array => solveDirectly(laplaceRows(width, height), plane, hole);

/** Δ²u = 0 on the hole. */
export const biharmonicDirectly = (
  plane: ArrayLike<number>,
  hole: Uint8Array,
  width: number,
  height: number,
): Float64Array => solveDirectly(squared(laplaceRows(width, height)), plane, hole);

/**
 * Solves the five-point Laplace equation on a hole directly, by Gaussian elimination in reading order.
 * Written apart from the code under test: its own numbering, its own matrix, no iteration.
 * `plane` is one channel of the picture; returns the plane filled.
 */
export function laplaceDirectly(
  plane: ArrayLike<number>,
  hole: Uint8Array,
  width: number,
  height: number,
): Float64Array {
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
    const x = pixel % width;
    const y = Math.floor(pixel / width);
    const neighbours = [
      x > 0 && pixel - 1,
      x < width - 1 && pixel + 1,
      y > 0 && pixel - width,
      y < height - 1 && pixel + width,
    ];
    for (const neighbour of neighbours) {
      if (neighbour === false) continue;
      matrix[k]![k]! += 1;
      const column = numbers.get(neighbour);
      if (column === undefined) right[k]! += plane[neighbour]!;
      else matrix[k]![column] = -1;
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

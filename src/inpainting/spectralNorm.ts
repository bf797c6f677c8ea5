import { mulberry32 } from './evaluationHoles.ts';
import type { Kernel } from './partialConvolution.ts';
import { gaussian } from './twoModes.ts';

/** Row by row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
}

/** What is known of a matrix's largest singular value after some steps of power iteration. */
export interface PowerIteration {
  /** Unit vectors, `rows` and `columns` long, that tend to the singular vectors of the largest value. */
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** uᵀWv. It never exceeds the largest singular value. */
  readonly sigma: number;
}

/** A kernel as the matrix that spectral normalisation divides: outputs × (inputs · size²) (Miyato et al. 2018). */
export function kernelMatrix({ size, inputs, outputs, weights }: Kernel): Matrix {
  return { rows: outputs, columns: inputs * size * size, data: Float64Array.from(weights) };
}

/** A unit vector to begin with, the same for the same seed: Gaussian directions, as none is preferred. */
export function startVector(length: number, seed: number): Float64Array {
  const random = mulberry32(seed);
  return normalised(Float64Array.from({ length }, () => gaussian(random)));
}

/**
 * One step of power iteration from `u`: v ← Wᵀu, u ← Wv, each brought to length 1 (Miyato et al. 2018,
 * algorithm 1). A training step takes one, and keeps `u` for the next. In the end a step multiplies the
 * error of the estimate by (σ₂ / σ₁)⁴: it turns both vectors, and the estimate errs by their squares.
 */
export function powerStep(matrix: Matrix, u: Float64Array): PowerIteration {
  const v = normalised(timesTransposed(matrix, u));
  const image = times(matrix, v);
  return { u: normalised(image), v, sigma: Math.hypot(...image) };
}

/** The matrix over `sigma`: with the largest singular value, a map that lengthens nothing. */
export function divided({ rows, columns, data }: Matrix, sigma: number): Matrix {
  return { rows, columns, data: data.map((value) => value / sigma) };
}

/**
 * All min(rows, columns) singular values, largest first, by one-sided Jacobi: pairs of rows are turned
 * until all are orthogonal, and their lengths are the singular values (Hestenes 1958). Slow and sure:
 * what power iteration is held against.
 */
export function singularValues(matrix: Matrix): Float64Array {
  const { rows, columns, data } = matrix.rows <= matrix.columns ? matrix : transposed(matrix);
  const vectors = Array.from({ length: rows }, (_, i) =>
    data.slice(i * columns, (i + 1) * columns),
  );
  for (let sweep = 0, turned = true; turned && sweep < 60; sweep++) {
    turned = false;
    for (let p = 0; p < rows; p++) {
      for (let q = p + 1; q < rows; q++) turned = turnApart(vectors[p]!, vectors[q]!) || turned;
    }
  }
  return Float64Array.from(vectors, (vector) => Math.hypot(...vector)).sort((a, b) => b - a);
}

/** Turns two vectors in their plane, in place, until they are orthogonal; false where they were. */
function turnApart(a: Float64Array, b: Float64Array): boolean {
  const [aa, bb, ab] = [dot(a, a), dot(b, b), dot(a, b)];
  if (ab * ab <= 1e-28 * aa * bb) return false;
  const zeta = (bb - aa) / (2 * ab);
  const tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = cosine * tangent;
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]!, b[i]!];
    a[i] = cosine * x - sine * y;
    b[i] = sine * x + cosine * y;
  }
  return true;
}

function times({ rows, columns, data }: Matrix, vector: Float64Array): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) =>
    dot(data.subarray(row * columns, (row + 1) * columns), vector),
  );
}

function timesTransposed({ rows, columns, data }: Matrix, vector: Float64Array): Float64Array {
  const product = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < columns; i++) product[i]! += vector[row]! * data[row * columns + i]!;
  }
  return product;
}

function transposed({ rows, columns, data }: Matrix): Matrix {
  const turned = data.map((_, i) => data[(i % rows) * columns + Math.floor(i / rows)]!);
  return { rows: columns, columns: rows, data: turned };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Of length 1; the vector itself where it has none. */
function normalised(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return length > 0 ? vector.map((value) => value / length) : vector;
}

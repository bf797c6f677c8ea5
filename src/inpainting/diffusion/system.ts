import type { Hole } from '../hole.ts';
import type { Image } from '../image.ts';

/** Vectors carry three channels side by side, so that every coefficient is read once for all of them. */
export const LANES = 3;
/** Cells of zeros around the picture, so that the widest stencil never needs a bounds check. */
export const MARGIN = 2;

/** Which pixels a stencil couples, in reading order and symmetric: the middle one is the pixel itself. */
export type Neighbourhood = readonly (readonly [dx: number, dy: number])[];

/**
 * A symmetric positive definite matrix on some cells of a rectangular grid, one stencil a cell.
 *
 * A vector is a `Float64Array` over the grid, `LANES` numbers a cell, zero wherever a cell is no unknown.
 * Row k couples `cells[k]` with `cells[k] + offsets[o]` by `coefficients[starts[k] + o]`. Neighbours with
 * equal rows share them, as most do inside a hole, which spares most of the memory's traffic.
 */
export interface System {
  /** The grid's size in cells, the margin included. */
  readonly width: number;
  readonly height: number;
  /** Vector indices of the unknowns, row by row. */
  readonly cells: Int32Array;
  readonly offsets: Int32Array;
  readonly starts: Int32Array;
  readonly coefficients: Float64Array;
  /** One over each row's own coefficient. */
  readonly inverses: Float64Array;
}

export const createVector = ({ width, height }: System): Float64Array =>
  new Float64Array(LANES * width * height);

/** Writes one row of a matrix over the whole picture, in the neighbourhood's order; 0 beyond the border. */
export type StencilRow = (x: number, y: number, row: Float64Array) => void;

/** A fill as a linear system: `system · u = right`, u being the missing pixels. */
export interface Problem {
  readonly system: System;
  readonly right: Float64Array;
  /** For each unknown its index in a plane of the picture. */
  readonly pixels: Int32Array;
}

/** Restricts a matrix over the picture to the missing pixels; what is known goes to the right-hand side. */
export function problemOf(
  image: Image,
  hole: Hole,
  neighbourhood: Neighbourhood,
  stencilRow: StencilRow,
): Problem {
  const size = neighbourhood.length;
  const plane = image.width * image.height;
  const width = image.width + 2 * MARGIN;
  const height = image.height + 2 * MARGIN;
  const steps = Int32Array.from(neighbourhood, ([dx, dy]) => dy * image.width + dx);
  const offsets = Int32Array.from(neighbourhood, ([dx, dy]) => LANES * (dy * width + dx));
  const pixels = missingPixels(hole);
  const cells = pixels.map((pixel) => {
    const x = pixel % image.width;
    return LANES * (((pixel - x) / image.width + MARGIN) * width + x + MARGIN);
  });
  const rows = createRows(pixels.length, size);
  const right = new Float64Array(LANES * width * height);
  const row = new Float64Array(size);
  for (let k = 0; k < pixels.length; k++) {
    const pixel = pixels[k]!;
    const x = pixel % image.width;
    stencilRow(x, (pixel - x) / image.width, row);
    for (let o = 0; o < size; o++) {
      const coefficient = row[o]!;
      if (coefficient === 0) continue;
      const other = pixel + steps[o]!;
      if (hole.data[other]) continue;
      row[o] = 0;
      for (let c = 0; c < image.channels; c++) {
        right[cells[k]! + c]! -= coefficient * image.data[c * plane + other]!;
      }
    }
    rows.push(row);
  }
  return { system: { width, height, cells, offsets, ...rows.take() }, right, pixels };
}

/** Collects a system's rows; one that equals its predecessor is not stored again. */
export function createRows(count: number, size: number) {
  const starts = new Int32Array(count);
  const inverses = new Float64Array(count);
  const table = new Float64Array(count * size);
  let filled = 0;
  let end = 0;
  /** Adds the predecessor's row once more. */
  const repeat = (): void => {
    starts[filled] = end - size;
    inverses[filled++] = 1 / table[end - size + (size >> 1)]!;
  };
  const push = (row: Float64Array): void => {
    let same = end > 0;
    for (let o = 0; same && o < size; o++) same = row[o] === table[end - size + o];
    if (!same) {
      table.set(row, end);
      end += size;
    }
    repeat();
  };
  return { repeat, push, take: () => ({ starts, inverses, coefficients: table.slice(0, end) }) };
}

/** Plane indices of everything that is missing, row by row. */
export function missingPixels(hole: Hole): Int32Array {
  const pixels: number[] = [];
  for (let at = hole.data.indexOf(1); at >= 0; at = hole.data.indexOf(1, at + 1)) pixels.push(at);
  return Int32Array.from(pixels);
}

/**
 * `out = from − Σ coefficients[o] · u` over the stencil's entries from `first` on, at every unknown; `from`
 * absent counts as 0. Over all entries it is the residual.
 */
export function subtractProduct(
  out: Float64Array,
  system: System,
  u: Float64Array,
  from: Float64Array | null,
  first = 0,
): void {
  const { cells, offsets, starts, coefficients } = system;
  const size = offsets.length;
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    const row = starts[k]!;
    let red = from ? from[cell]! : 0;
    let green = from ? from[cell + 1]! : 0;
    let blue = from ? from[cell + 2]! : 0;
    for (let o = first; o < size; o++) {
      const other = cell + offsets[o]!;
      const coefficient = coefficients[row + o]!;
      red -= coefficient * u[other]!;
      green -= coefficient * u[other + 1]!;
      blue -= coefficient * u[other + 2]!;
    }
    out[cell] = red;
    out[cell + 1] = green;
    out[cell + 2] = blue;
  }
}

/** One Gauss–Seidel sweep over the unknowns, first to last, or last to first when `backwards`. */
export function sweep(
  system: System,
  u: Float64Array,
  right: Float64Array,
  backwards = false,
): void {
  const { cells, offsets, starts, coefficients, inverses } = system;
  const size = offsets.length;
  const last = cells.length - 1;
  for (let n = 0; n <= last; n++) {
    const k = backwards ? last - n : n;
    const cell = cells[k]!;
    const row = starts[k]!;
    let red = right[cell]!;
    let green = right[cell + 1]!;
    let blue = right[cell + 2]!;
    for (let o = 0; o < size; o++) {
      const other = cell + offsets[o]!;
      const coefficient = coefficients[row + o]!;
      red -= coefficient * u[other]!;
      green -= coefficient * u[other + 1]!;
      blue -= coefficient * u[other + 2]!;
    }
    const inverse = inverses[k]!;
    u[cell]! += red * inverse;
    u[cell + 1]! += green * inverse;
    u[cell + 2]! += blue * inverse;
  }
}

/**
 * The first forward sweep from u = 0, for half the price: what stands after a pixel is still 0.
 * Overwrites u, and writes the residual that the sweep leaves.
 */
export function sweepFromZero(
  residual: Float64Array,
  system: System,
  u: Float64Array,
  right: Float64Array,
): void {
  const { cells, offsets, starts, coefficients, inverses } = system;
  const size = offsets.length;
  const middle = size >> 1;
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    const row = starts[k]!;
    let red = right[cell]!;
    let green = right[cell + 1]!;
    let blue = right[cell + 2]!;
    for (let o = 0; o < middle; o++) {
      const other = cell + offsets[o]!;
      const coefficient = coefficients[row + o]!;
      red -= coefficient * u[other]!;
      green -= coefficient * u[other + 1]!;
      blue -= coefficient * u[other + 2]!;
    }
    const inverse = inverses[k]!;
    u[cell] = red * inverse;
    u[cell + 1] = green * inverse;
    u[cell + 2] = blue * inverse;
  }
  subtractProduct(residual, system, u, null, middle + 1);
}

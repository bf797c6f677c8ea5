import { missingCount, type Hole } from '../hole.ts';
import type { Image } from '../image.ts';
import { subtractProduct } from './stencil.ts';

/** Vectors carry three channels side by side, so that every coefficient is read once for all of them. */
export const LANES = 3;
/** Cells of zeros around the picture, so that the widest stencil never needs a bounds check. */
export const MARGIN = 2;

/** Which pixels a stencil couples, in reading order and symmetric: the middle one is the pixel itself. */
export type Neighbourhood = readonly (readonly [dx: number, dy: number])[];

/**
 * A symmetric positive definite matrix on some cells of a rectangular grid, one stencil a cell.
 *
 * A vector is a `Float64Array` over the grid, `LANES` numbers a cell, zero wherever a cell is no unknown: so what
 * a stencil says of such a cell does not matter. Entry o of the stencil that begins at `start` couples a cell
 * with the one `offsets[o]` further on.
 */
export interface System {
  /** The grid's size in cells, the margin included. */
  readonly width: number;
  readonly height: number;
  /** Vector indices of the unknowns, row by row. */
  readonly cells: Int32Array;
  readonly offsets: Int32Array;
  /**
   * Neighbouring unknowns of a row that share a stencil, three numbers each: the vector index of the first, that
   * behind the last, and where the stencil starts among the coefficients.
   */
  readonly runs: Int32Array;
  /** One stencil after another. `INSIDE` stands first, so that runs of it need not look it up. */
  readonly coefficients: Float64Array;
}

/** Where the stencil starts that holds away from every edge, and looks the same from all sides. */
export const INSIDE = 0;

export const createVector = ({ width, height }: System): Float64Array =>
  new Float64Array(LANES * width * height);

/** Writes one row of a matrix over the whole picture, in the neighbourhood's order; 0 beyond the border. */
type StencilRow = (x: number, y: number, row: Float64Array) => void;

/** A fill as a linear system: `system · u = right`, u being the missing pixels. */
export interface Problem {
  readonly system: System;
  readonly right: Float64Array;
  /** For each unknown its index in a plane of the picture. */
  readonly pixels: Int32Array;
}

/**
 * Restricts a matrix over the picture to the missing pixels; what is known goes to the right-hand side. `inside`
 * is the row of every pixel that is at least `MARGIN` away from the border, where all of them are alike.
 */
export function problemOf(
  image: Image,
  hole: Hole,
  neighbourhood: Neighbourhood,
  stencilRow: StencilRow,
  inside: Float64Array | null = null,
): Problem {
  const width = image.width + 2 * MARGIN;
  const height = image.height + 2 * MARGIN;
  const cellAt = (x: number, y: number): number => LANES * ((y + MARGIN) * width + x + MARGIN);
  const pixels = missingPixels(hole);
  const rows = createRows(pixels.length, neighbourhood.length);
  const row = new Float64Array(neighbourhood.length);
  for (let k = 0; k < pixels.length; k++) {
    const pixel = pixels[k]!;
    const x = pixel % image.width;
    const y = (pixel - x) / image.width;
    const bordering = Math.min(x, y, image.width - 1 - x, image.height - 1 - y) < MARGIN;
    if (inside && !bordering) {
      rows.push(cellAt(x, y), INSIDE);
    } else {
      stencilRow(x, y, row);
      rows.push(cellAt(x, y), rows.store(row));
    }
  }
  const offsets = Int32Array.from(neighbourhood, ([dx, dy]) => LANES * (dy * width + dx));
  const system = { width, height, offsets, ...rows.take(inside) };

  const known = createVector(system);
  const right = createVector(system);
  const plane = image.width * image.height;
  for (let y = 0, pixel = 0; y < image.height; y++) {
    for (let x = 0, cell = cellAt(0, y); x < image.width; x++, pixel++, cell += LANES) {
      if (hole.data[pixel]) continue;
      for (let c = 0; c < image.channels; c++) known[cell + c] = image.data[c * plane + pixel]!;
    }
  }
  subtractProduct(right, system, known, null);
  return { system, right, pixels };
}

/** Collects a system's cells, row by row, and their stencils of `size` numbers. */
export function createRows(count: number, size: number) {
  const cells = new Int32Array(count);
  const runs = new Int32Array(3 * count);
  // Most stencils are `INSIDE`, so there is room for few others at first.
  let coefficients = new Float64Array(64 * size);
  let filled = 0;
  let runsEnd = 0;
  let end = size;
  return {
    /** Keeps a stencil and returns where it starts. */
    store(stencil: Float64Array): number {
      if (end === coefficients.length) {
        const more = new Float64Array(2 * end);
        more.set(coefficients);
        coefficients = more;
      }
      coefficients.set(stencil, end);
      end += size;
      return end - size;
    },
    push(cell: number, start: number): void {
      cells[filled++] = cell;
      if (runsEnd > 0 && runs[runsEnd - 2] === cell && runs[runsEnd - 1] === start) {
        runs[runsEnd - 2] = cell + LANES;
        return;
      }
      runs[runsEnd++] = cell;
      runs[runsEnd++] = cell + LANES;
      runs[runsEnd++] = start;
    },
    take(inside: Float64Array | null) {
      if (inside) coefficients.set(inside);
      return {
        cells: cells.subarray(0, filled),
        runs: runs.subarray(0, runsEnd),
        coefficients: coefficients.subarray(0, end),
      };
    },
  };
}

/** Plane indices of everything that is missing, row by row. */
export function missingPixels(hole: Hole): Int32Array {
  const pixels = new Int32Array(missingCount(hole));
  for (let at = 0, k = 0; k < pixels.length; at++) if (hole.data[at]) pixels[k++] = at;
  return pixels;
}

import { createRows, INSIDE, LANES, MARGIN, type System } from './system.ts';

/** A coarse stencil reaches two cells; the product that it is made of, eight fine ones. */
const SIDE = 5;
const WINDOW = 8;

/** A system at half the resolution, and how the finer one hangs from it. */
export interface Coarser {
  readonly system: System;
  /**
   * For each unknown of the finer system the vector indices of four coarse cells, which weigh 9, 3, 3 and 1
   * sixteenths: the one it lies in, those beside and above or below that are nearest, and the one across.
   */
  readonly parents: Int32Array;
}

/** Along an axis, which two coarse cells a fine one hangs from, both grids with their margin. */
interface Axis {
  /** The one it lies in, which weighs three quarters. */
  readonly near: Int32Array;
  /** The nearest beside it, which weighs a quarter; at the border, where there is none, the first again. */
  readonly other: Int32Array;
}

const coarseSize = (fine: number): number => ((fine - 2 * MARGIN + 1) >> 1) + 2 * MARGIN;

function axisOf(fine: number): Axis {
  const last = coarseSize(fine) - MARGIN - 1;
  const near = Int32Array.from({ length: fine }, (_, i) => ((i - MARGIN) >> 1) + MARGIN);
  const other = near.map((parent, i) =>
    Math.min(last, Math.max(MARGIN, (i - MARGIN) & 1 ? parent + 1 : parent - 1)),
  );
  return { near, other };
}

/**
 * The system at half the resolution: interpolation's transpose × system × interpolation (Galerkin), so that a
 * hole of any shape keeps its edge. A coarse cell, which is two by two fine ones, is an unknown when one of them is;
 * as each fine cell takes most from the one it lies in, the coarse system is positive definite again.
 *
 * Bilinear interpolation between the cells' centres gives quadratic splines as it is repeated, whose slopes are
 * continuous: a fourth-order equation takes them for smooth, where it would take the kinks of bilinear
 * interpolation between corners for stiffness.
 */
export function coarsen(fine: System): Coarser {
  const across = axisOf(fine.width);
  const down = axisOf(fine.height);
  const width = coarseSize(fine.width);
  const height = coarseSize(fine.height);

  const startAt = new Int32Array(fine.width * fine.height).fill(-1);
  /** How many cells in a row, this one the last, have the stencil `INSIDE`. */
  const streak = new Uint16Array(startAt.length);
  for (let r = 0; r < fine.runs.length; r += 3) {
    const first = fine.runs[r]! / LANES;
    const end = fine.runs[r + 1]! / LANES;
    const start = fine.runs[r + 2]!;
    startAt.fill(start, first, end);
    if (start === INSIDE)
      for (let place = first; place < end; place++) streak[place] = place - first + 1;
  }
  const isUnknown = new Uint8Array(width * height);
  const parents = new Int32Array(4 * fine.cells.length);
  fine.cells.forEach((cell, k) => {
    const place = cell / LANES;
    const x = place % fine.width;
    const y = (place - x) / fine.width;
    const nearY = down.near[y]! * width;
    const otherY = down.other[y]! * width;
    parents[4 * k] = LANES * (nearY + across.near[x]!);
    parents[4 * k + 1] = LANES * (nearY + across.other[x]!);
    parents[4 * k + 2] = LANES * (otherY + across.near[x]!);
    parents[4 * k + 3] = LANES * (otherY + across.other[x]!);
    isUnknown[parents[4 * k]! / LANES] = 1;
  });

  const steps = fine.offsets.map((offset) => {
    const down = Math.round(offset / LANES / fine.width);
    return down * WINDOW + offset / LANES - down * fine.width;
  });
  const rows = createRows(isUnknown.length, SIDE * SIDE);
  const row = new Float64Array(SIDE * SIDE);
  const product = new Float64Array(WINDOW * WINDOW);
  let inside: Float64Array | null = null;
  for (let y = MARGIN; y < height - MARGIN; y++) {
    for (let x = MARGIN; x < width - MARGIN; x++) {
      const place = y * width + x;
      if (!isUnknown[place]) continue;
      const left = 2 * x - MARGIN - 3;
      const top = 2 * y - MARGIN - 3;
      if (isInside(left, top)) {
        if (!inside) {
          addTo(x, y, left, top);
          inside = row.slice();
        }
        rows.push(LANES * place, INSIDE);
      } else {
        addTo(x, y, left, top);
        rows.push(LANES * place, rows.store(row));
      }
    }
  }

  /** Whether everything that a coarse stencil is made of is the stencil `INSIDE`. */
  function isInside(left: number, top: number): boolean {
    for (let y = top; y < top + WINDOW; y++) {
      if (!(streak[y * fine.width + left + WINDOW - 1]! >= WINDOW)) return false;
    }
    return true;
  }

  /** Writes a coarse row: the product of the system with the cell's share in the fine cells, gathered again. */
  function addTo(coarseX: number, coarseY: number, left: number, top: number): void {
    product.fill(0);
    for (let y = 2; y < 6; y++) {
      const shareY = shareOf(down, top + y, coarseY);
      for (let x = 2; x < 6; x++) {
        const start = startAt[(top + y) * fine.width + left + x]!;
        if (!(start >= 0)) continue;
        const share = shareY * shareOf(across, left + x, coarseX);
        for (let o = 0; o < steps.length; o++) {
          product[y * WINDOW + x + steps[o]!]! += share * fine.coefficients[start + o]!;
        }
      }
    }
    row.fill(0);
    const middle = 2 * SIDE + 2;
    for (let y = 0; y < WINDOW; y++) {
      const nearY = SIDE * (down.near[top + y]! - coarseY) + middle;
      const otherY = SIDE * (down.other[top + y]! - coarseY) + middle;
      for (let x = 0; x < WINDOW; x++) {
        if (!(startAt[(top + y) * fine.width + left + x]! >= 0)) continue;
        const value = product[y * WINDOW + x]! / 16;
        const nearX = across.near[left + x]! - coarseX;
        const otherX = across.other[left + x]! - coarseX;
        row[nearY + nearX]! += 9 * value;
        row[nearY + otherX]! += 3 * value;
        row[otherY + nearX]! += 3 * value;
        row[otherY + otherX]! += value;
      }
    }
  }

  const offsets = Int32Array.from({ length: SIDE * SIDE }, (_, o) => {
    return LANES * ((Math.floor(o / SIDE) - 2) * width + (o % SIDE) - 2);
  });
  const system = { width, height, offsets, ...rows.take(inside) };
  return { system, parents };
}

/** What a fine cell takes of a coarse one, along an axis. */
function shareOf({ near, other }: Axis, fine: number, coarse: number): number {
  return (near[fine] === coarse ? 0.75 : 0) + (other[fine] === coarse ? 0.25 : 0);
}

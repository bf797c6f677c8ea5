import { createRows, INSIDE, LANES, MARGIN, type System } from './system.ts';

/** A coarse stencil reaches two cells; the product that it is made of, eight fine ones. */
const SIDE = 5;
const WINDOW = 8;

/** A system at half the resolution, and how the finer one hangs from it along each axis. */
export interface Coarser {
  readonly system: System;
  readonly across: Axis;
  readonly down: Axis;
}

/** Which two coarse cells a fine one hangs from along an axis, both grids with their margin. */
interface Axis {
  /** The one it lies in, which weighs three quarters. */
  readonly near: Int32Array;
  /** The nearest beside it, which weighs a quarter; at the border, where there is none, the first again. */
  readonly other: Int32Array;
  /** How many fine cells lie in a coarse one: two, and one in the last of an odd number. */
  readonly within: Uint8Array;
  /** What the `REACH` fine cells from `firstBelow` on take of a coarse one, for one coarse cell after another. */
  readonly shares: Float64Array;
}

/** So many fine cells in a row take from a coarse one. */
export const REACH = 4;

/** The first fine cell that takes from a coarse one. */
export const firstBelow = (coarse: number): number => 2 * coarse - MARGIN - 1;

const coarseSize = (fine: number): number => ((fine - 2 * MARGIN + 1) >> 1) + 2 * MARGIN;

function axisOf(fine: number): Axis {
  const size = coarseSize(fine);
  const last = size - MARGIN - 1;
  const near = Int32Array.from({ length: fine }, (_, i) => ((i - MARGIN) >> 1) + MARGIN);
  const other = near.map((parent, i) =>
    Math.min(last, Math.max(MARGIN, (i - MARGIN) & 1 ? parent + 1 : parent - 1)),
  );
  const shares = Float64Array.from({ length: REACH * size }, (_, n) => {
    const coarse = Math.floor(n / REACH);
    const place = firstBelow(coarse) + (n % REACH);
    return (near[place] === coarse ? 0.75 : 0) + (other[place] === coarse ? 0.25 : 0);
  });
  const within = new Uint8Array(size);
  for (let i = MARGIN; i < fine - MARGIN; i++) within[near[i]!]!++;
  return { near, other, within, shares };
}

/**
 * The system at half the resolution: interpolation's transpose × system × interpolation (Galerkin), so that a
 * hole of any shape keeps its edge. A coarse cell, which is two by two fine ones, is an unknown when at least `least`
 * of them are, and at the border, where it is one or two, as large a share of those; as each fine cell takes most from the one it lies in, the coarse system is positive definite again.
 *
 * Bilinear interpolation between the cells' centres gives quadratic splines as it is repeated, whose slopes are
 * continuous: a fourth-order equation takes them for smooth, where it would take the kinks of bilinear
 * interpolation between corners for stiffness.
 */
export function coarsen(fine: System, least: number): Coarser {
  const across = axisOf(fine.width);
  const down = axisOf(fine.height);
  const width = coarseSize(fine.width);
  const height = coarseSize(fine.height);

  const startAt = new Int32Array(fine.width * fine.height).fill(-1);
  /** How many rows, this one the lowest, have the stencil `INSIDE` in the `WINDOW` cells up to this one. */
  const depth = new Uint8Array(startAt.length);
  for (let r = 0; r < fine.runs.length; r += 3) {
    const first = fine.runs[r]! / LANES;
    const end = fine.runs[r + 1]! / LANES;
    const start = fine.runs[r + 2]!;
    startAt.fill(start, first, end);
    if (start !== INSIDE) continue;
    for (let place = first + WINDOW - 1; place < end; place++)
      depth[place] = Math.min(WINDOW, depth[place - fine.width]! + 1);
  }
  const missing = new Uint8Array(width * height);
  for (let r = 0; r < fine.runs.length; r += 3) {
    const first = fine.runs[r]! / LANES;
    const y = Math.floor(first / fine.width);
    const row = down.near[y]! * width;
    const end = fine.runs[r + 1]! / LANES - y * fine.width;
    for (let x = first - y * fine.width; x < end; x++) missing[row + across.near[x]!]!++;
  }

  const steps = fine.offsets.map((offset) => {
    const down = Math.round(offset / LANES / fine.width);
    return down * WINDOW + offset / LANES - down * fine.width;
  });
  const rows = createRows(missing.length, SIDE * SIDE);
  const row = new Float64Array(SIDE * SIDE);
  const product = new Float64Array(WINDOW * WINDOW);
  let inside: Float64Array | null = null;
  for (let y = MARGIN; y < height - MARGIN; y++) {
    for (let x = MARGIN; x < width - MARGIN; x++) {
      const place = y * width + x;
      if (4 * missing[place]! < least * across.within[x]! * down.within[y]!) continue;
      const left = firstBelow(x) - 2;
      const top = firstBelow(y) - 2;
      // Everything that the coarse stencil is made of has the stencil `INSIDE`.
      if (depth[(top + WINDOW - 1) * fine.width + left + WINDOW - 1] === WINDOW) {
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

  /** Writes a coarse row: the product of the system with the cell's share in the fine cells, gathered again. */
  function addTo(coarseX: number, coarseY: number, left: number, top: number): void {
    product.fill(0);
    for (let y = 2; y < 2 + REACH; y++) {
      const shareY = down.shares[REACH * coarseY + y - 2]!;
      for (let x = 2; x < 2 + REACH; x++) {
        const start = startAt[(top + y) * fine.width + left + x]!;
        if (!(start >= 0)) continue;
        const share = shareY * across.shares[REACH * coarseX + x - 2]!;
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
  return { system, across, down };
}

import { createRows, LANES, MARGIN, type System } from './system.ts';

/** Index along an axis of the fine cell that lies above a coarse one; both grids carry the same margin. */
export const fineOf = (coarse: number): number => 2 * coarse - MARGIN;
/** Index along an axis of the coarse cell at or just before a fine one. */
export const coarseOf = (fine: number): number => (fine + MARGIN) >> 1;

/**
 * The system at half the resolution, or null where no coarse cell would help: interpolation's transpose ×
 * system × interpolation (Galerkin), interpolation being bilinear. So a hole of any shape keeps its edge.
 *
 * A coarse cell is an unknown when the fine cell above it is. Beyond a border with an even number of
 * pixels one more coarse cell stands, so that a constant is interpolated as itself up to the border.
 */
export function coarsen(fine: System): System | null {
  const startAt = new Int32Array(fine.width * fine.height).fill(-1);
  fine.cells.forEach((cell, k) => (startAt[cell / LANES] = fine.starts[k]!));

  const width = ((fine.width - 2 * MARGIN) >> 1) + 1 + 2 * MARGIN;
  const height = ((fine.height - 2 * MARGIN) >> 1) + 1 + 2 * MARGIN;
  const places: number[] = [];
  const isUnknown = new Uint8Array(width * height);
  for (let y = MARGIN; y < height - MARGIN; y++) {
    const row = Math.min(fineOf(y), fine.height - MARGIN - 1) * fine.width;
    for (let x = MARGIN; x < width - MARGIN; x++) {
      if (startAt[row + Math.min(fineOf(x), fine.width - MARGIN - 1)]! < 0) continue;
      places.push(y * width + x);
      isUnknown[y * width + x] = 1;
    }
  }
  if (places.length === 0 || places.length >= fine.cells.length) return null;

  const reach = fine.offsets.length > 9 ? 2 : 1;
  const side = 2 * reach + 1;
  const rows = createRows(places.length, side * side);
  const row = new Float64Array(side * side);
  for (const place of places) {
    const x = place % width;
    const y = (place - x) / width;
    if (isUnknown[place - 1] && sameAsLeft(x, y)) {
      rows.repeat();
    } else {
      row.fill(0);
      addTo(row, x, y);
      rows.push(row);
    }
  }

  /** Whether all that a coarse row is made of equals what the one to its left is made of. */
  function sameAsLeft(coarseX: number, coarseY: number): boolean {
    for (let dy = -1; dy <= 1; dy++) {
      const middle = (fineOf(coarseY) + dy) * fine.width + fineOf(coarseX);
      for (let place = middle - 1; place <= middle + 1; place++) {
        if (startAt[place] !== startAt[place - 2]) return false;
      }
    }
    for (let dy = -reach; dy <= reach; dy++) {
      const middle = (coarseY + dy) * width + coarseX;
      for (let place = middle - reach; place <= middle + reach; place++) {
        if (isUnknown[place] !== isUnknown[place - 1]) return false;
      }
    }
    return true;
  }

  /** Adds up one coarse row: over the 3×3 fine cells below it, their stencils, and those cells' parents. */
  function addTo(row: Float64Array, coarseX: number, coarseY: number): void {
    const size = fine.offsets.length;
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const place = (fineOf(coarseY) + dy) * fine.width + fineOf(coarseX) + dx;
        const start = startAt[place]!;
        if (start < 0) continue;
        const weight = (dx ? 0.5 : 1) * (dy ? 0.5 : 1);
        for (let o = 0; o < size; o++) {
          const coefficient = fine.coefficients[start + o]!;
          if (coefficient === 0) continue;
          const other = place + fine.offsets[o]! / LANES;
          const x = other % fine.width;
          const y = (other - x) / fine.width;
          // An even fine cell has one parent along an axis; an odd one has two, which share it.
          const oddX = x & 1;
          const oddY = y & 1;
          const value = weight * coefficient * (oddX ? 0.5 : 1) * (oddY ? 0.5 : 1);
          for (let parentY = coarseOf(y); parentY <= coarseOf(y) + oddY; parentY++) {
            for (let parentX = coarseOf(x); parentX <= coarseOf(x) + oddX; parentX++) {
              if (!isUnknown[parentY * width + parentX]) continue;
              row[(parentY - coarseY + reach) * side + parentX - coarseX + reach]! += value;
            }
          }
        }
      }
    }
  }

  const offsets = Int32Array.from({ length: side * side }, (_, o) => {
    const dx = (o % side) - reach;
    const dy = Math.floor(o / side) - reach;
    return LANES * (dy * width + dx);
  });
  return {
    width,
    height,
    cells: Int32Array.from(places, (place) => LANES * place),
    offsets,
    ...rows.take(),
  };
}

import { LANES, MARGIN, type System } from './system.ts';

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
  const fineCount = fine.width * fine.height;
  const rowOf = new Int32Array(fineCount).fill(-1);
  for (let k = 0; k < fine.cells.length; k++) rowOf[fine.cells[k]! / LANES] = k;

  const width = ((fine.width - 2 * MARGIN) >> 1) + 1 + 2 * MARGIN;
  const height = ((fine.height - 2 * MARGIN) >> 1) + 1 + 2 * MARGIN;
  const places: number[] = [];
  const isUnknown = new Uint8Array(width * height);
  for (let y = MARGIN; y < height - MARGIN; y++) {
    const row = Math.min(fineOf(y), fine.height - MARGIN - 1) * fine.width;
    for (let x = MARGIN; x < width - MARGIN; x++) {
      if (rowOf[row + Math.min(fineOf(x), fine.width - MARGIN - 1)]! < 0) continue;
      places.push(y * width + x);
      isUnknown[y * width + x] = 1;
    }
  }
  if (places.length === 0 || places.length >= fine.cells.length) return null;

  const reach = fine.offsets.length > 9 ? 2 : 1;
  const side = 2 * reach + 1;
  const middle = (side * side) >> 1;
  const coefficients = new Float64Array(places.length * side * side);
  const inverses = new Float64Array(places.length);
  places.forEach((place, k) => {
    const x = place % width;
    addRow(coefficients, k * side * side, x, (place - x) / width);
    inverses[k] = 1 / coefficients[k * side * side + middle]!;
  });

  /** Adds up one coarse row: over the 3×3 fine cells below it, their stencils, and those cells' parents. */
  function addRow(out: Float64Array, start: number, coarseX: number, coarseY: number): void {
    const size = fine.offsets.length;
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const place = (fineOf(coarseY) + dy) * fine.width + fineOf(coarseX) + dx;
        const row = rowOf[place]!;
        if (row < 0) continue;
        const weight = (dx ? 0.5 : 1) * (dy ? 0.5 : 1);
        for (let o = 0; o < size; o++) {
          const coefficient = fine.coefficients[row * size + o]!;
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
              out[start + (parentY - coarseY + reach) * side + parentX - coarseX + reach]! += value;
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
    coefficients,
    inverses,
  };
}

import { rememberRows, sumDiagonal, type Rows } from './rows.ts';

/**
 * Attention propagation (Yu et al. 2018, equation 4): neighbours vote for neighbours. The score of t and u
 * gains those of the positions left and right of both, then those above and below. As in the authors' code,
 * right of a row's end comes the start of the next row, and below a column's end the top of the next column.
 * `scores` has `width` × `height` positions either way.
 */
export function fusedRows(scores: Rows, width: number, height: number, neighbours: number): Rows {
  const places = width * height;
  const lastRow = places - width;
  const acrossRows = rememberRows(3 * (neighbours + 2), places, (t, row) =>
    sumDiagonal(scores, t, 1, 1, row),
  );
  return rememberRows(1, places, (t, row) => {
    sumDiagonal(acrossRows, t, width, 1, row);
    // What is left are the ends of the columns, for t itself and for its sources.
    const above = positionAbove(t, width, height);
    if (above >= 0) {
      const other = acrossRows(above);
      if (t < width) for (let u = width; u < places; u++) row[u]! += other[u - width]!;
      for (let u = 1; u < width; u++) row[u]! += other[lastRow + u - 1]!;
    }
    const below = positionBelow(t, width, height);
    if (below >= 0) {
      const other = acrossRows(below);
      if (t >= lastRow) for (let u = 0; u < lastRow; u++) row[u]! += other[u + width]!;
      for (let u = 0; u < width - 1; u++) row[lastRow + u]! += other[u + 1]!;
    }
  });
}

/** Column by column, the position before this one; -1 before the first. */
function positionAbove(t: number, width: number, height: number): number {
  return t >= width ? t - width : t === 0 ? -1 : (height - 1) * width + t - 1;
}

/** Column by column, the position after this one; -1 after the last. */
function positionBelow(t: number, width: number, height: number): number {
  const last = (height - 1) * width;
  return t < last ? t + width : t === last + width - 1 ? -1 : t - last + 1;
}

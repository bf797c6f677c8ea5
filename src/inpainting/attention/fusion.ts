import { rememberRows, type Rows } from './rows.ts';

/**
 * Attention propagation (Yu et al. 2018, equation 4): neighbours vote for neighbours. The score of t and u
 * gains those of the positions left and right of both, then those above and below. As in the authors' code,
 * right of a row's end comes the start of the next row, and below a column's end the top of the next column.
 * `scores` has `width` × `height` positions either way.
 */
export function fusedRows(scores: Rows, width: number, height: number, neighbours: number): Rows {
  const places = width * height;
  const acrossRows = rememberRows(3 * (neighbours + 2), places, (t, row) => {
    row.set(scores(t));
    if (t > 0) {
      const before = scores(t - 1);
      for (let u = 1; u < places; u++) row[u]! += before[u - 1]!;
    }
    if (t < places - 1) {
      const after = scores(t + 1);
      for (let u = 0; u < places - 1; u++) row[u]! += after[u + 1]!;
    }
  });
  return rememberRows(1, places, (t, row) => {
    row.set(acrossRows(t));
    const above = positionAbove(t, width, height);
    if (above >= 0) {
      const other = acrossRows(above);
      for (let u = width; u < places; u++) row[u]! += other[u - width]!;
      const last = places - width - 1;
      for (let u = 1; u < width; u++) row[u]! += other[last + u]!;
    }
    const below = positionBelow(t, width, height);
    if (below >= 0) {
      const other = acrossRows(below);
      const last = places - width;
      for (let u = 0; u < last; u++) row[u]! += other[u + width]!;
      for (let u = 0; u < width - 1; u++) row[last + u]! += other[u + 1]!;
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

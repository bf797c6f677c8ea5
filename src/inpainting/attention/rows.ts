/** Row `index` of a matrix that is never whole in memory. The row may be overwritten by later calls. */
export type Rows = (index: number) => Float32Array;

/**
 * Rows computed when they are asked for; the `capacity` asked for last are kept. At least so many rows can
 * be held at once as the capacity is.
 */
export function rememberRows(
  capacity: number,
  length: number,
  compute: (index: number, row: Float32Array) => void,
): Rows {
  const kept = new Map<number, Float32Array>();
  return (index) => {
    let row = kept.get(index);
    if (row) {
      kept.delete(index);
    } else {
      row = takeOldest(kept, capacity) ?? new Float32Array(length);
      compute(index, row);
    }
    kept.set(index, row);
    return row;
  };
}

/**
 * `row[u]` = Σ over k from -reach to reach of `rows(t + k step)[u + k step]`; what lies before the first or
 * after the last position counts nothing.
 */
export function sumDiagonal(
  rows: Rows,
  t: number,
  step: number,
  reach: number,
  row: Float32Array,
): void {
  const length = row.length;
  row.set(rows(t));
  for (let shift = step; shift <= reach * step; shift += step) {
    const before = t - shift >= 0 ? rows(t - shift) : null;
    const after = t + shift < length ? rows(t + shift) : null;
    const middle = Math.min(shift, length);
    const end = Math.max(middle, length - shift);
    // One walk for both where both are there: walking the row is what takes the time.
    if (before && after) {
      for (let u = 0; u < Math.min(middle, length - shift); u++) row[u]! += after[u + shift]!;
      for (let u = middle; u < end; u++) row[u]! += before[u - shift]! + after[u + shift]!;
      for (let u = Math.max(shift, end); u < length; u++) row[u]! += before[u - shift]!;
    } else if (before) {
      for (let u = shift; u < length; u++) row[u]! += before[u - shift]!;
    } else if (after) {
      for (let u = 0; u < length - shift; u++) row[u]! += after[u + shift]!;
    }
  }
}

/** A map lists its keys in the order they were set. */
function takeOldest(kept: Map<number, Float32Array>, capacity: number): Float32Array | undefined {
  if (kept.size < capacity) return undefined;
  for (const [index, row] of kept) {
    kept.delete(index);
    return row;
  }
  return undefined;
}

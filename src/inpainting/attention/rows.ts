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

/** A map lists its keys in the order they were set. */
function takeOldest(kept: Map<number, Float32Array>, capacity: number): Float32Array | undefined {
  if (kept.size < capacity) return undefined;
  for (const [index, row] of kept) {
    kept.delete(index);
    return row;
  }
  return undefined;
}

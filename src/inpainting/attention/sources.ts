import type { Hole } from '../hole.ts';

/**
 * 1 for positions that may be copied from, row by row: those whose patch of `patch` × `patch` (odd) does not
 * touch the hole. Where a hole leaves no such patch, those centred outside it.
 */
export function allowedSources(hole: Hole, patch = 3): Uint8Array {
  const reach = (patch - 1) / 2;
  const clean = hole.data.map((_, i) => {
    const [x, y] = [i % hole.width, Math.floor(i / hole.width)];
    for (let v = Math.max(0, y - reach); v <= Math.min(hole.height - 1, y + reach); v++) {
      const row = hole.data.subarray(v * hole.width, (v + 1) * hole.width);
      if (row.subarray(Math.max(0, x - reach), x + reach + 1).includes(1)) return 0;
    }
    return 1;
  });
  return clean.includes(1) ? clean : hole.data.map((missing) => 1 - missing);
}

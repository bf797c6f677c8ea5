import type { Hole } from '../../inpainting/hole.ts';
import { unitsPerSide } from '../../inpainting/marks.ts';
import { listed } from '../easel/words.ts';

/** Brightness in [0, 1] along one row of the picture, a value a column. */
export interface Profile {
  /** Counted from 0, and how many there are. */
  readonly row: number;
  readonly rows: number;
  /** The photograph. */
  readonly truth: Float32Array;
  /** The fill as it stands, not a number where no step has arrived, nor away from the hole. */
  readonly current: Float32Array;
  /** The fill at rest, likewise; null until it is known. */
  readonly final: Float32Array | null;
  /** The fill of the method before, likewise; null where there was none. */
  readonly before: Float32Array | null;
  /** Where the row crosses the hole: first column, and the one after the last. */
  readonly holes: readonly (readonly [first: number, end: number])[];
}

/** Planes of brightness that a profile is cut from. */
interface Planes {
  readonly truth: Float32Array;
  readonly current: Float32Array;
  readonly final: Float32Array | null;
  readonly before: Float32Array | null;
}

/** The row under a scanline `line` units down a picture of that size in pixels. */
export function rowAt(line: number, { width, height }: { width: number; height: number }): number {
  const pixels = (line / unitsPerSide) * Math.max(width, height);
  return Math.min(height - 1, Math.floor(pixels));
}

/** How far down, in units, the middle of a row lies. */
export function lineAt(row: number, { width, height }: { width: number; height: number }): number {
  return Math.round(((row + 0.5) * unitsPerSide) / Math.max(width, height));
}

export function profileOf(
  { truth, current, final, before }: Planes,
  hole: Hole,
  row: number,
): Profile {
  const cut = (plane: Float32Array) => plane.subarray(row * hole.width, (row + 1) * hole.width);
  const holes = crossings(hole, row);
  // With one known pixel at either end, so that a curve sets out from the photograph.
  const near = (plane: Float32Array) =>
    cut(plane).map((value, x) =>
      holes.some(([first, end]) => x >= first - 1 && x <= end) ? value : NaN,
    );
  return {
    row,
    rows: hole.height,
    truth: cut(truth),
    current: near(current),
    final: final && near(final),
    before: before && near(before),
    holes,
  };
}

/** Where a row crosses the hole. */
export function crossings(hole: Hole, row: number): [first: number, end: number][] {
  const missing = hole.data.subarray(row * hole.width, (row + 1) * hole.width);
  const found: [number, number][] = [];
  for (let first = missing.indexOf(1); first >= 0;) {
    const next = missing.indexOf(0, first);
    const end = next < 0 ? missing.length : next;
    found.push([first, end]);
    first = missing.indexOf(1, end);
  }
  return found;
}

/** “Row 96 of 192 crosses the hole from column 150 to 210.” */
export function describeRow({ row, rows, holes }: Pick<Profile, 'row' | 'rows' | 'holes'>): string {
  const name = `Row ${row + 1} of ${rows}`;
  if (holes.length === 0) return `${name} does not cross the hole.`;
  const places = holes.map(([first, end]) => `from column ${first + 1} to ${end}`);
  const where = places.length > 3 ? `${places.length} times` : listed(places);
  return `${name} crosses the hole ${where}.`;
}

/** The row, and the brightness in the middle of its widest crossing. */
export function describeProfile(profile: Profile): string {
  const { truth, current, final, before, holes } = profile;
  const widest = holes.reduce<readonly [number, number] | null>(
    (most, hole) => (most && most[1] - most[0] >= hole[1] - hole[0] ? most : hole),
    null,
  );
  if (!widest) return `${describeRow(profile)} The fill changes nothing on it.`;
  const middle = (widest[0] + widest[1]) >> 1;
  const now = current[middle]!;
  const parts = [
    `the photograph has brightness ${truth[middle]!.toFixed(2)}`,
    Number.isNaN(now) ? 'the fill has not arrived yet' : `the fill now ${now.toFixed(2)}`,
    ...(final ? [`the fill at rest ${final[middle]!.toFixed(2)}`] : []),
    ...(before && !Number.isNaN(before[middle])
      ? [`the fill of the method before ${before[middle]!.toFixed(2)}`]
      : []),
  ];
  return `${describeRow(profile)} In the middle of the hole ${parts.join(', ')}.`;
}

import { mean as meanOf } from '../../inpainting/mean.ts';

/** An edge whose place the surroundings do not tell: dark to its left, light to its right. */
export const dark = 0.15;
export const light = 0.85;
/** Columns of the hole that is drawn, and how far from its middle the edge may lie. */
export const columns = 60;
export const doubt = 12;

/** Equally likely places of the edge, in columns. */
export const places: readonly number[] = Array.from(
  { length: 2 * doubt + 1 },
  (_, i) => columns / 2 - doubt + i,
);

function brightness(edge: number, column: number): number {
  return column < edge ? dark : light;
}

/** One of the right answers: the row with its edge at a place. */
export function rowOf(edge: number): readonly number[] {
  return Array.from({ length: columns }, (_, column) => brightness(edge, column));
}

function atEveryColumn(of: (values: readonly number[]) => number): readonly number[] {
  return Array.from({ length: columns }, (_, column) =>
    of(places.map((edge) => brightness(edge, column))),
  );
}

/** Of least squared error, column by column. */
export const mean = atEveryColumn(meanOf);

/** Of least absolute error, column by column. */
export const median = atEveryColumn(
  (values) => values.toSorted((a, b) => a - b)[(values.length - 1) / 2]!,
);

/** How many columns lie strictly between dark and light. */
export function blurOf(row: readonly number[]): number {
  return row.filter((value) => value > dark + 1e-9 && value < light - 1e-9).length;
}

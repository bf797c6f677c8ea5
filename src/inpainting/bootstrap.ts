import { mulberry32 } from './evaluationHoles.ts';

/** Both ends of an interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The mean of each row, `times` times over, of as many of its columns as there are, drawn with replacement. A draw
 * takes the same columns of every row, so that rows are compared on the same ones. The same rows give the
 * same means on every machine. Throws `RangeError` unless all rows are of one length, with a column, and there is a draw.
 * Source: Efron 1979, “Bootstrap methods: another look at the jackknife”.
 */
export function resampledMeans(
  rows: readonly (readonly number[])[],
  times: number,
): readonly Float64Array[] {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0 || times < 1 || rows.some((row) => row.length !== columns))
    throw new RangeError('Rows are resampled together if they are of one length, and not empty.');
  const random = mulberry32(1979);
  const means = rows.map(() => new Float64Array(times));
  for (let draw = 0; draw < times; draw++) {
    const drawn = Array.from({ length: columns }, () => Math.floor(columns * random()));
    rows.forEach((row, i) => {
      means[i]![draw] = drawn.reduce((sum, column) => sum + row[column]!, 0) / columns;
    });
  }
  return means;
}

/** The middle 95 % of values: from their quantile of 2.5 % to that of 97.5 %, linear between neighbours. */
export function middle95(values: Float64Array): Interval {
  const sorted = values.toSorted();
  const quantile = (share: number): number => {
    const place = share * (sorted.length - 1);
    const before = sorted[Math.floor(place)]!;
    return before + (place % 1) * (sorted[Math.ceil(place)]! - before);
  };
  return { low: quantile(0.025), high: quantile(0.975) };
}

/** In which share of the draws the first is below the second; where they are equal, half a draw. */
export function shareBelow(first: Float64Array, second: Float64Array): number {
  if (first.length !== second.length)
    throw new RangeError('Two rows are compared draw by draw, so they need as many draws.');
  const points = first.reduce((sum, one, i) => sum + (1 + Math.sign(second[i]! - one)) / 2, 0);
  return points / first.length;
}

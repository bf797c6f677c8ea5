import { memo } from '../scene/memo.ts';
import { Grid, height, left, right, scaleTo, width } from './frame.tsx';
import { tenths } from './tenths.ts';
import { largestOf } from './view.ts';

interface Props {
  /** Largest first. */
  readonly values: readonly number[];
  /** What they are divided by; null before there is an estimate. */
  readonly sigma: number | null;
}

/** All singular values before the division, and after it by the estimate of now. */
export function Values({ values, sigma }: Props) {
  const largest = largestOf({ values });
  const y = scaleTo(mostOf(values));
  const label =
    `${values.length} singular values from ${largest.toFixed(2)} down to ${values.at(-1)!.toFixed(2)}` +
    (sigma === null
      ? '; nothing is divided yet.'
      : `; after the division by ${sigma.toFixed(3)} the largest is ${(largest / sigma).toFixed(3)}.`);
  return (
    <svg class="spectral-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Before values={values} />
      {sigma !== null && <path class="spectral-after" d={barsOf(values, sigma)} />}
      {sigma !== null && <path class="spectral-true" d={`M${left} ${y(1)}H${width - right}`} />}
      <text class="spectral-axis" x={width - right} y={height - 1} text-anchor="end">
        singular values, largest first
      </text>
    </svg>
  );
}

/** The axis and the values themselves: the same at every step. */
const Before = memo(function Before({ values }: Pick<Props, 'values'>) {
  return (
    <>
      <Grid most={mostOf(values)} />
      <path class="spectral-before" d={barsOf(values, 1)} />
    </>
  );
});

/** The bars of `values / sigma`, as one path. */
function barsOf(values: readonly number[], sigma: number): string {
  const y = scaleTo(mostOf(values));
  const slot = (width - left - right) / values.length;
  const wide = tenths(0.76 * slot);
  return values
    .map((value, i) => {
      const x = tenths(left + i * slot + 0.12 * slot);
      return `M${x} ${y(0)}V${y(value / sigma)}h${wide}V${y(0)}z`;
    })
    .join('');
}

function mostOf(values: readonly number[]): number {
  return Math.max(1.12 * largestOf({ values }), 1.2);
}

import { tenths } from './tenths.ts';

interface Props {
  /** Largest first. */
  readonly values: readonly number[];
  /** What they are divided by; null before there is an estimate. */
  readonly sigma: number | null;
}

const width = 460;
const height = 250;
const left = 40;
const right = 12;
const top = 26;
const bottom = 34;

/** All singular values before the division, and after it by the estimate of now. */
export function Values({ values, sigma }: Props) {
  const largest = values[0] ?? 1;
  const most = Math.max(1.12 * largest, 1.2);
  const slot = (width - left - right) / values.length;
  const y = (value: number) => tenths(height - bottom - ((height - top - bottom) * value) / most);
  const bars = (heights: readonly number[]) =>
    heights
      .map((value, i) => {
        const x = tenths(left + (i + 0.12) * slot);
        return `M${x} ${y(0)}V${y(value)}h${tenths(0.76 * slot)}V${y(0)}`;
      })
      .join('');
  const label =
    `${values.length} singular values from ${largest.toFixed(2)} down to ${(values.at(-1) ?? 0).toFixed(2)}` +
    (sigma === null
      ? '; nothing is divided yet.'
      : `; after the division by ${sigma.toFixed(3)} the largest is ${(largest / sigma).toFixed(3)}.`);
  return (
    <svg class="spectral-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {Array.from({ length: Math.floor(most) + 1 }, (_, value) => (
        <g key={value}>
          <path class="spectral-grid" d={`M${left} ${y(value)}H${width - right}`} />
          <text x={left - 8} y={y(value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      <path class="spectral-before" d={bars(values)} />
      {sigma !== null && (
        <path class="spectral-after" d={bars(values.map((value) => value / sigma))} />
      )}
      {sigma !== null && <path class="spectral-true" d={`M${left} ${y(1)}H${width - right}`} />}
      <text class="spectral-axis" x={width - right} y={height - 1} text-anchor="end">
        singular values, largest first
      </text>
    </svg>
  );
}

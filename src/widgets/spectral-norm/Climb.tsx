import { memo } from '../scene/memo.ts';
import { Grid, height, left, right, scaleTo, width } from './frame.tsx';
import type { Step } from './iterate.ts';
import { mostSteps } from './scene.ts';
import { tenths } from './tenths.ts';

interface Props {
  readonly steps: readonly Step[];
  readonly step: number;
  readonly largest: number;
}

const x = (i: number) => tenths(left + ((width - left - right) * i) / mostSteps);

/** What the largest leaves room for above itself. */
const mostOf = (largest: number) => 1.12 * largest;

/** The estimate of every step taken, climbing to the largest singular value. */
export function Climb({ steps, step, largest }: Props) {
  const y = scaleTo(mostOf(largest));
  const points = steps.flatMap(({ sigma }, i) => (sigma === null ? [] : [{ i, sigma }]));
  const taken = points.filter(({ i }) => i <= step);
  return (
    <svg
      class="spectral-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={describe(taken, largest)}
    >
      <Axes largest={largest} />
      <path
        class="spectral-line"
        d={taken.map(({ i, sigma }, k) => `${k === 0 ? 'M' : 'L'}${x(i)} ${y(sigma)}`).join('')}
      />
      {points.map(({ i, sigma }) => (
        <circle
          key={i}
          class="spectral-dot"
          data-taken={i <= step}
          data-now={i === step}
          cx={x(i)}
          cy={y(sigma)}
          r={i === step ? 6 : 3.5}
        />
      ))}
    </svg>
  );
}

/** What stays at every step. */
const Axes = memo(function Axes({ largest }: Pick<Props, 'largest'>) {
  const y = scaleTo(mostOf(largest));
  return (
    <>
      <Grid most={mostOf(largest)} />
      {[0, 5, 10, 15, 20].map((i) => (
        <text key={i} x={x(i)} y={height - 14} text-anchor="middle">
          {i}
        </text>
      ))}
      <text class="spectral-axis" x={width - right} y={height - 1} text-anchor="end">
        steps
      </text>
      <path class="spectral-true" d={`M${left} ${y(largest)}H${width - right}`} />
      <text class="spectral-name" x={width - right} y={y(largest) + 22} text-anchor="end">
        largest singular value, {largest.toFixed(3)}
      </text>
    </>
  );
});

function describe(taken: readonly { i: number; sigma: number }[], largest: number): string {
  const last = taken.at(-1);
  if (!last) return `No step taken yet. The largest singular value is ${largest.toFixed(3)}.`;
  return `Estimates of ${taken.length} steps, from ${taken[0]?.sigma.toFixed(3)} up to ${last.sigma.toFixed(3)}; the largest singular value is ${largest.toFixed(3)}.`;
}

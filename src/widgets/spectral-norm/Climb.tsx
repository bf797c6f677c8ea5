import type { Step } from './iterate.ts';
import { mostSteps } from './scene.ts';
import { memo } from '../scene/memo.ts';
import { tenths } from './tenths.ts';

interface Props {
  readonly steps: readonly Step[];
  readonly step: number;
  readonly largest: number;
}

const width = 460;
const height = 250;
const left = 40;
const right = 12;
const top = 26;
const bottom = 34;

const x = (i: number) => tenths(left + ((width - left - right) * i) / mostSteps);

function scaleOf(largest: number): (value: number) => number {
  return (value) => tenths(height - bottom - ((height - top - bottom) * value) / (1.12 * largest));
}

/** The estimate of every step taken, climbing to the largest singular value. */
export function Climb({ steps, step, largest }: Props) {
  const y = scaleOf(largest);
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
  const y = scaleOf(largest);
  const ticks = Array.from({ length: Math.floor(1.12 * largest) + 1 }, (_, i) => i);
  return (
    <>
      {ticks.map((value) => (
        <g key={value}>
          <path class="spectral-grid" d={`M${left} ${y(value)}H${width - right}`} />
          <text x={left - 8} y={y(value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
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

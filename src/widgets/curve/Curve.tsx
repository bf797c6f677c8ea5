import { useMemo } from 'preact/hooks';
import { memo } from '../scene/memo.ts';

export interface Line {
  /** The first or the second of two that are compared, or what one of them was before. */
  readonly of: 'first' | 'second' | 'before';
  /** [batch, value]. */
  readonly points: readonly (readonly [number, number])[];
}

interface Props {
  readonly title: string;
  readonly lines: readonly Line[];
  /** The batch at which the scale ends. */
  readonly batches: number;
  /** The largest value on the scale, which begins at 0. */
  readonly most: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  /** A batch to be marked. */
  readonly mark?: number | null;
}

const [width, height] = [300, 120];
const plot = { left: 34, right: 8, top: 6, bottom: 20 };

/** A quantity of two that learn beside each other, over the batches learned from. */
export function Curve({ title, lines, batches, most, ticks, mark = null }: Props) {
  const scales = useMemo(() => scalesOf(batches, most), [batches, most]);
  return (
    <div class="curve">
      <p>{title}</p>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <Axes scales={scales} batches={batches} ticks={ticks} />
        {mark !== null && (
          <line
            class="curve-mark"
            x1={scales.x(mark)}
            x2={scales.x(mark)}
            y1={plot.top}
            y2={height - plot.bottom}
          />
        )}
        <Lines scales={scales} lines={lines} />
      </svg>
    </div>
  );
}

type Scales = ReturnType<typeof scalesOf>;

function scalesOf(batches: number, most: number) {
  return {
    x: (batch: number): number => plot.left + (batch / batches) * (width - plot.left - plot.right),
    y: (value: number): number =>
      height - plot.bottom - (Math.min(value, most) / most) * (height - plot.top - plot.bottom),
  };
}

const Axes = memo(function Axes({
  scales: { x, y },
  batches,
  ticks,
}: Pick<Props, 'batches' | 'ticks'> & { readonly scales: Scales }) {
  return (
    <>
      {ticks.map(({ value, text }) => (
        <g key={value}>
          <path class="curve-tick" d={`M${plot.left} ${y(value)}H${width - plot.right}`} />
          <text x={plot.left - 5} y={y(value) + 3.5} text-anchor="end">
            {text}
          </text>
        </g>
      ))}
      {[0, batches / 2, batches].map((batch) => (
        <text
          key={batch}
          x={x(batch)}
          y={height - 5}
          text-anchor={batch === 0 ? 'start' : batch === batches ? 'end' : 'middle'}
        >
          {batch === batches ? `${batch} batches` : batch}
        </text>
      ))}
    </>
  );
});

const Lines = memo(function Lines({
  scales: { x, y },
  lines,
}: Pick<Props, 'lines'> & { readonly scales: Scales }) {
  return (
    <>
      {lines.map(({ of, points }, n) => (
        <path
          key={n}
          class={`curve-line curve-${of}`}
          d={points
            .map(
              ([batch, value], i) =>
                `${i ? 'L' : 'M'}${x(batch).toFixed(1)} ${y(value).toFixed(1)}`,
            )
            .join('')}
        />
      ))}
    </>
  );
});

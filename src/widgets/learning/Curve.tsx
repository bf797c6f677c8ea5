import { batches } from './scene.ts';

export interface Line {
  readonly name: string;
  /** `first` or `second`: which generator's. */
  readonly trial: 'first' | 'second';
  /** [batch, value]. */
  readonly points: readonly (readonly [number, number])[];
}

interface Props {
  readonly title: string;
  readonly lines: readonly Line[];
  /** The largest value on the scale, which begins at 0. */
  readonly most: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

const [width, height] = [300, 120];
const plot = { left: 34, right: 8, top: 6, bottom: 20 };

/** A quantity of both generators over the batches learned from. */
export function Curve({ title, lines, most, ticks }: Props) {
  const x = (batch: number): number =>
    plot.left + (batch / batches) * (width - plot.left - plot.right);
  const y = (value: number): number =>
    height - plot.bottom - (value / most) * (height - plot.top - plot.bottom);
  return (
    <div class="learning-curve">
      <p>{title}</p>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {ticks.map(({ value, text }) => (
          <g key={value}>
            <path class="learning-tick" d={`M${plot.left} ${y(value)}H${width - plot.right}`} />
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
        {lines.map(({ name, trial, points }) => (
          <path
            key={name + trial}
            class={`learning-line learning-${trial}`}
            d={points
              .map(
                ([batch, value], i) =>
                  `${i ? 'L' : 'M'}${x(batch).toFixed(1)} ${y(value).toFixed(1)}`,
              )
              .join('')}
          />
        ))}
      </svg>
    </div>
  );
}

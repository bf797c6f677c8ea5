import { useMemo } from 'preact/hooks';
import { Curve, type Line } from '../curve/Curve.tsx';
import type { Errors } from './standing.ts';
import { batchesAStep, networks, steps, type Both } from './scene.ts';

interface Props {
  /** After every step so far. */
  readonly errors: readonly Both<Errors>[];
  readonly step: number;
}

const titles = {
  loss: 'Loss: error in the holes they learn from',
  p1: 'How far p1 is off',
  p2: 'How far p2 is off',
} as const satisfies Readonly<Record<keyof Errors, string>>;

const quantities = ['loss', 'p1', 'p2'] as const;

/** How both networks come along. */
export function Curves({ errors, step }: Props) {
  const charts = useMemo(() => quantities.map((quantity) => chartOf(errors, quantity)), [errors]);
  return (
    <div class="learning-fill-curves">
      {charts.map((chart) => (
        <Curve
          key={chart.title}
          {...chart}
          batches={steps * batchesAStep}
          mark={step * batchesAStep}
        />
      ))}
    </div>
  );
}

function chartOf(errors: Props['errors'], quantity: keyof Errors) {
  const lines = networks.map((network, n): Line => ({
    of: n === 0 ? 'first' : 'second',
    points: errors.flatMap((both, i) => {
      const value = both[network][quantity];
      return value === null ? [] : [[i * batchesAStep, value] as const];
    }),
  }));
  const values = lines.flatMap(({ points }) => points.map(([, value]) => value));
  return { title: titles[quantity], lines, ...scaleOf(Math.max(0.3, ...values)) };
}

/** A scale up to a value, with two or three ticks above 0. */
function scaleOf(value: number) {
  const tenths = Math.ceil(10 * value);
  const apart = tenths > 3 ? 2 : 1;
  const ticks = [];
  for (let tick = 0; tick <= tenths; tick += apart)
    ticks.push({ value: tick / 10, text: String(tick / 10) });
  return { most: tenths / 10, ticks };
}

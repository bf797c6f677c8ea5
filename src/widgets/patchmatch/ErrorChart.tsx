import { nameOfStep } from './describe.ts';
import { steps } from './scene.ts';

interface Props {
  /** At the random start and after every step, in levels of 255. */
  readonly errors: readonly number[];
  readonly exact: number | null;
  readonly step: number;
}

const size = { width: 296, height: 170 };
/** In levels; no logarithm comes down to 0, so what is less than the words tell apart is drawn at the foot. */
const least = 0.1;
const frame = { left: 30, right: 8, top: 12, bottom: 34 };

/** The field's error, step by step, on a logarithmic scale, over that of the exact field. */
export function ErrorChart({ errors, exact, step }: Props) {
  const lowest = 0.9 * Math.max(least, Math.min(...errors, exact ?? Infinity));
  const highest = 1.1 * Math.max(least, ...errors);
  const x = (n: number): number =>
    frame.left + (n / steps) * (size.width - frame.left - frame.right);
  const y = (value: number): number => {
    const share = Math.log(Math.max(value, lowest) / lowest) / Math.log(highest / lowest);
    return size.height - frame.bottom - share * (size.height - frame.top - frame.bottom);
  };
  const ticks = [1, 2, 5, 10, 20, 50, 100, 200].filter((t) => t > lowest && t < highest);
  const words = errors.map((error, n) => `${nameOfStep(n)} ${error.toFixed(1)}`).join(', ');
  return (
    <svg
      class="patchmatch-chart"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={`Difference of a patch from its source in levels of 255: ${words}${exact === null ? '' : `; exact field ${exact.toFixed(1)}`}.`}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <path
            class="patchmatch-grid"
            d={`M${frame.left} ${y(tick)}H${size.width - frame.right}`}
          />
          <text x={frame.left - 6} y={y(tick) + 4} text-anchor="end">
            {tick}
          </text>
        </g>
      ))}
      {exact !== null && (
        <>
          <path
            class="patchmatch-exact"
            d={`M${frame.left} ${y(exact)}H${size.width - frame.right}`}
          />
          <text class="patchmatch-exact-name" x={frame.left + 4} y={y(exact) - 5}>
            exact field
          </text>
        </>
      )}
      <path
        class="patchmatch-curve"
        d={`M${errors.map((error, n) => `${x(n).toFixed(1)} ${y(error).toFixed(1)}`).join('L')}`}
      />
      {errors.map((error, n) => (
        <circle
          key={n}
          class={`patchmatch-dot patchmatch-${n === 0 ? 'start' : n % 2 ? 'propagation' : 'search'}`}
          cx={x(n)}
          cy={y(error)}
          r={n === step ? 6 : 3.2}
        />
      ))}
      {errors.map((_, n) => (
        <text key={n} x={x(n)} y={size.height - frame.bottom + 16} text-anchor="middle">
          {n === 0 ? '0' : n % 2 ? 'P' : 'R'}
        </text>
      ))}
      <text x={size.width - frame.right} y={size.height - 2} text-anchor="end">
        P propagation, R random search
      </text>
    </svg>
  );
}

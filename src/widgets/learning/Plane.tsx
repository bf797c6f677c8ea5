import { spread, type Modes } from '../../inpainting/twoModes.ts';
import type { Loss, Standing } from '../../networks/gradients/trial.ts';
import { Best } from './Best.tsx';
import { percent } from './describe.ts';
import { atLeast, groundOf } from './ground.ts';

interface Props {
  readonly loss: Loss;
  /** 0 to 1. */
  readonly share: number;
  readonly modes: Modes;
  readonly standing: Standing | null;
}

const side = 240;
const radius = 3.2 * spread * side;
const levels = [0.15, 0.3, 0.45, 0.6, 0.75, 0.9];

/** Every fence there could be, as a point: how good each counts, the two right ones, and the fills. */
export function Plane({ loss, share, modes, standing }: Props) {
  const ground = groundOf(loss, share, standing, modes);
  const columns = ground ? Math.sqrt(ground.length) : 1;
  const dots = (standing?.fills ?? [])
    .flatMap((value, i, all) => (i % 2 === 0 ? [`M${x(value)} ${y(all[i + 1] ?? 0)}h0`] : []))
    .join('');
  return (
    <svg class="learning-plane" viewBox={`-16 -2 ${side + 18} ${side + 18}`} aria-hidden="true">
      <rect class="learning-ground" width={side} height={side} />
      {ground &&
        levels.map((level) => (
          <path
            key={level}
            class="learning-level"
            transform={`scale(${side / columns})`}
            d={atLeast(ground, level)}
          />
        ))}
      {modes.map(([odd, even], i) => (
        <g key={i}>
          <circle class="learning-mode" cx={x(odd)} cy={y(even)} r={radius} />
          {/* Above its circle, or below where there is no room. */}
          <text
            class="learning-name"
            x={x(odd)}
            y={y(even) + (y(even) > radius + 16 ? -radius - 4 : radius + 12)}
            text-anchor="middle"
          >
            {percent(i === 0 ? share : 1 - share)}
          </text>
        </g>
      ))}
      <path class="learning-dots" d={dots} />
      <Best loss={loss} share={share} modes={modes} x={x} y={y} />
      <text x={side / 2} y={side + 13} text-anchor="middle">
        odd stripes: dark to light
      </text>
      <text transform={`translate(-6 ${side / 2}) rotate(-90)`} text-anchor="middle">
        even stripes
      </text>
    </svg>
  );
}

function x(value: number): number {
  return Math.round(10 * value * side) / 10;
}

function y(value: number): number {
  return Math.round(10 * (1 - value) * side) / 10;
}

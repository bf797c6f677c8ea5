import type { Points } from '../../inpainting/lesson.ts';
import { memo } from '../scene/memo.ts';
import { side } from './scene.ts';

interface Props {
  readonly points: Points;
  /** Whether their names stand under them. */
  readonly isNamed?: boolean;
}

/** Rings around the two points of the hole, over a picture. */
export const PointMarks = memo(function PointMarks({ points, isNamed = false }: Props) {
  return (
    <svg
      class="easel-layer learning-fill-points"
      viewBox={`0 0 ${side} ${side}`}
      aria-hidden="true"
    >
      {(['p1', 'p2'] as const).map((name) => {
        const [x, y] = [points[name].x + 0.5, points[name].y + 0.5];
        return (
          <g key={name}>
            <circle class="learning-fill-ring-dark" cx={x} cy={y} r="1.4" />
            <circle class="learning-fill-ring" cx={x} cy={y} r="1.4" />
            {isNamed && (
              <text x={x} y={y + 5} text-anchor="middle">
                {name}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
});

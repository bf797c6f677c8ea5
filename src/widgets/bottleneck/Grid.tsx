import type { Point } from '../../inpainting/marks.ts';
import { memo } from '../scene/memo.ts';
import { places } from './scene.ts';

const lines = Array.from(
  { length: places - 1 },
  (_, i) => `M${i + 1} 0V${places}M0 ${i + 1}H${places}`,
).join('');

interface Props {
  /** Which share of what each place sees is missing, row by row. */
  readonly lost: readonly number[];
  readonly place: Point;
}

/** The places of the code over the picture, those that see nothing of it dotted, and the one that is read. */
export const Grid = memo(function Grid({ lost, place }: Props) {
  const chosen = { x: place.x, y: place.y, width: 1, height: 1 };
  return (
    <svg
      class="easel-layer bottleneck-lines"
      viewBox={`0 0 ${places} ${places}`}
      aria-hidden="true"
    >
      <path class="bottleneck-lines-ground" d={lines} />
      <path d={lines} />
      {lost.map(
        (share, i) =>
          share === 1 && (
            <circle key={i} cx={(i % places) + 0.5} cy={Math.floor(i / places) + 0.5} r="0.14" />
          ),
      )}
      <rect class="bottleneck-lines-dark" {...chosen} />
      <rect {...chosen} />
    </svg>
  );
});

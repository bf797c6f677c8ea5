import { memo } from '../scene/memo.ts';
import {
  columns,
  laidOn,
  missingAt,
  rows,
  sources,
  targets,
  valueAt,
  weightsOf,
  type Place,
} from './example.ts';
import type { Scene } from './scene.ts';

const cell = 40;

interface Props {
  readonly scene: Scene;
  /** A place was pressed: in the hole it becomes the target, a patch's middle the source. */
  readonly onPlace: (place: Place) => void;
}

/** The picture as numbers: the hole hatched, the place and the patch that are compared framed. */
export function Numbers({ scene, onPlace }: Props) {
  const { step, target, source, scale } = scene;
  const [place, patch] = [targets[target], sources[source]];
  return (
    <svg
      class="steps-picture"
      viewBox={`-3 -3 ${columns * cell + 6} ${rows * cell + 6}`}
      aria-hidden="true"
      onPointerDown={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        onPlace({
          x: Math.floor(((event.clientX - box.left) / box.width) * columns),
          y: Math.floor(((event.clientY - box.top) / box.height) * rows),
        });
      }}
    >
      <defs>
        <pattern id="steps-hatch" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect class="steps-hatch" width="1.2" height="4" />
        </pattern>
      </defs>
      <Cells step={step} scale={scale} />
      {patch && <Frame at={patch} role="source" />}
      {place && step !== 'extract' && <Frame at={place} role="target" />}
    </svg>
  );
}

/** Every number over its shade. */
const Cells = memo(function Cells({ step, scale }: Pick<Scene, 'step' | 'scale'>) {
  const weights = weightsOf(scale);
  const shown = (place: Place): string =>
    step === 'reconstruct' && missingAt(place)
      ? laidOn(place, weights).mean.toFixed(1)
      : String(valueAt(place));
  return Array.from({ length: rows * columns }, (_, i) => {
    const at = { x: i % columns, y: Math.floor(i / columns) };
    const missing = missingAt(at);
    return (
      <g key={i} transform={`translate(${at.x * cell} ${at.y * cell})`}>
        <rect class="steps-cell" width={cell} height={cell} />
        <rect
          class="steps-value"
          width={cell}
          height={cell}
          fill-opacity={(0.42 * (Number(shown(at)) / 9)).toFixed(3)}
        />
        {missing && step !== 'reconstruct' && (
          <rect width={cell} height={cell} fill="url(#steps-hatch)" />
        )}
        <text class={missing ? 'steps-missing' : ''} x={cell / 2} y={cell / 2}>
          {shown(at)}
        </text>
      </g>
    );
  });
});

function Frame({ at, role }: { at: Place; role: 'source' | 'target' }) {
  return (
    <rect
      class={`steps-frame steps-${role}`}
      x={(at.x - 1) * cell}
      y={(at.y - 1) * cell}
      width={3 * cell}
      height={3 * cell}
    />
  );
}

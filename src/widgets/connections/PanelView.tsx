import { useMemo } from 'preact/hooks';
import type { Unit } from '../../inpainting/connections.ts';
import { describeHearing, type Hearing, type Panel } from './panels.ts';
import { height, linesPath, topOf, unitAtPoint, unitsOf, width } from './projection.ts';
import { Stack } from './Stack.tsx';

interface Props {
  readonly panel: Panel;
  /** What the chosen output unit hears. */
  readonly hearing: Hearing;
  /** The pointer is over an output unit, or left; `keep` where it was pressed. */
  readonly onPoint: (unit: Unit | null, keep: boolean) => void;
}

/** One kind of layer: the input maps, the output maps, and every connection of the chosen output unit. */
export function PanelView({ panel, hearing, onPoint }: Props) {
  const { levels } = hearing;
  const top = (level: number): number => topOf(level, levels.length);
  const point = (event: PointerEvent, keep: boolean): void => {
    if (!(event.currentTarget instanceof Element)) return;
    const box = event.currentTarget.getBoundingClientRect();
    const scale = width / box.width;
    onPoint(
      unitAtPoint((event.clientX - box.left) * scale, (event.clientY - box.top) * scale),
      keep,
    );
  };
  const lines = useMemo(() => linesOf(levels), [levels]);
  return (
    <div class="connections-panel">
      <p class="connections-name">{panel.name}</p>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={`aspect-ratio:${width}/${height}`}
        aria-hidden="true"
        onPointerMove={(event) => point(event, false)}
        onPointerDown={(event) => point(event, true)}
        onPointerLeave={() => onPoint(null, false)}
      >
        <path class="connections-lines" data-many={hearing.count > 40} d={lines} />
        {levels.map((level, i) => (
          <Stack
            key={i}
            name={i === 0 ? 'in' : i === levels.length - 1 ? 'out' : 'between'}
            top={top(i)}
            level={level}
            role={i === 0 ? 'heard' : i === levels.length - 1 ? 'chosen' : 'between'}
          />
        ))}
      </svg>
      <p class="connections-hears">{describeHearing(hearing)}.</p>
      <ul class="connections-passes">
        <li data-passes={hearing.crossesPicture}>
          {hearing.crossesPicture ? 'Passes' : 'Does not pass'} across the picture
        </li>
        <li data-passes={hearing.crossesMaps}>
          {hearing.crossesMaps ? 'Passes' : 'Does not pass'} between maps
        </li>
      </ul>
    </div>
  );
}

/** Every connection by which the last level's unit hears the first. */
function linesOf(levels: readonly Uint8Array[]): string {
  const units = levels.map(unitsOf);
  const top = (level: number): number => topOf(level, levels.length);
  return units
    .slice(1)
    .flatMap((tos, i) =>
      tos.map((to) => {
        const heard = units[i] ?? [];
        // Channel by channel in the first of two layers; into the one chosen unit in the last.
        const from =
          i + 2 < levels.length ? heard.filter(({ channel }) => channel === to.channel) : heard;
        return linesPath(from, to, [top(i), top(i + 1)]);
      }),
    )
    .join('');
}

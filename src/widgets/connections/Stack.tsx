import { memo } from '../scene/memo.ts';
import { drawn } from './scene.ts';
import { gridPath, margin, sheetPath, unitsPath } from './projection.ts';

interface Props {
  readonly name: string;
  readonly top: number;
  /** Which units are lit. */
  readonly level: Uint8Array;
  readonly role: 'heard' | 'between' | 'chosen';
}

/** Feature maps as sheets one above the other. */
export function Stack({ name, top, level, role }: Props) {
  return (
    <g class={`connections-stack connections-${role}`}>
      <text x={margin.x} y={top - 5}>
        {name}
      </text>
      {Array.from({ length: drawn.channels }, (_, channel) => (
        <g key={channel}>
          <Sheet channel={channel} top={top} />
          <path class="connections-units" d={unitsPath(level, channel, top)} />
          <Grid channel={channel} top={top} />
        </g>
      ))}
    </g>
  );
}

interface Map {
  readonly channel: number;
  readonly top: number;
}

const Sheet = memo(function Sheet({ channel, top }: Map) {
  return <path class="connections-sheet" d={sheetPath(channel, top)} />;
});

const Grid = memo(function Grid({ channel, top }: Map) {
  return <path class="connections-grid" d={gridPath(channel, top)} />;
});

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
          <path class="connections-sheet" d={sheetPath(channel, top)} />
          <path class="connections-units" d={unitsPath(level, channel, top)} />
          <path class="connections-grid" d={gridPath(channel, top)} />
        </g>
      ))}
    </g>
  );
}

import {
  heard,
  indexOf,
  unitAt,
  unitCount,
  type Layer,
  type Unit,
} from '../../inpainting/connections.ts';
import { drawn } from './scene.ts';

/** One way from three maps to three maps. */
export interface Panel {
  readonly id: string;
  readonly name: string;
  readonly layers: readonly Layer[];
}

const channelWise: Layer = { kind: 'channel-wise' };

export const panels: readonly Panel[] = [
  { id: 'full', name: 'Fully connected', layers: [{ kind: 'fully-connected' }] },
  { id: 'channel', name: 'Channel-wise', layers: [channelWise] },
  {
    id: 'mixed',
    name: 'Channel-wise, then 1 × 1',
    layers: [channelWise, { kind: 'convolution', size: 1 }],
  },
  { id: 'convolution', name: 'Convolution 3 × 3', layers: [{ kind: 'convolution', size: 3 }] },
];

/** What one output unit hears through a panel's layers. */
export interface Hearing {
  /** 1 where heard, at every level from the input to the unit itself. */
  readonly levels: readonly Uint8Array[];
  /** Input units heard, of all. */
  readonly count: number;
  /** Whether some of them are in another map than the unit's. */
  readonly crossesMaps: boolean;
  /** Whether every place of the unit's own map is among them. */
  readonly crossesPicture: boolean;
}

export function hearingOf({ layers }: Panel, unit: Unit): Hearing {
  const levels = heard(layers, drawn, unit);
  const input = levels[0] ?? new Uint8Array();
  const inMap = (i: number): boolean => unitAt(drawn, i).channel === unit.channel;
  return {
    levels,
    count: input.reduce((sum, value) => sum + value, 0),
    crossesMaps: input.some((value, i) => value === 1 && !inMap(i)),
    crossesPicture: input.every((value, i) => value === 1 || !inMap(i)),
  };
}

/** “hears 27 of 75 units: those near its place, in every map”. */
export function describeHearing({ count, crossesMaps, crossesPicture }: Hearing): string {
  const where = crossesPicture ? 'every place' : 'places next to its own';
  const maps = crossesMaps ? 'in every map' : 'in its own map only';
  return `hears ${count} of ${unitCount(drawn)} units: ${where}, ${maps}`;
}

/** “Fully connected hears 75 of 75 units: every place, in every map. Channel-wise hears …” */
export function describeHearings(unit: Unit): string {
  return panels
    .map((panel) => `${panel.name} ${describeHearing(hearingOf(panel, unit))}.`)
    .join(' ');
}

/** “map 2, row 2, column 4”, as people count. */
export function describeUnit({ channel, row, column }: Unit): string {
  return `map ${channel + 1}, row ${row + 1}, column ${column + 1}`;
}

const steps: Readonly<Record<string, readonly [channel: number, row: number, column: number]>> = {
  ArrowUp: [0, -1, 0],
  ArrowDown: [0, 1, 0],
  ArrowLeft: [0, 0, -1],
  ArrowRight: [0, 0, 1],
  PageUp: [-1, 0, 0],
  PageDown: [1, 0, 0],
};

/** The unit that a key leads to, as far as the maps go; null where the key is another's. */
export function unitByKey(key: string, unit: Unit): Unit | null {
  const step = steps[key];
  if (!step) return null;
  const within = (value: number, end: number): number => Math.max(0, Math.min(end - 1, value));
  return {
    channel: within(unit.channel + step[0], drawn.channels),
    row: within(unit.row + step[1], drawn.side),
    column: within(unit.column + step[2], drawn.side),
  };
}

export function sameUnit(a: Unit, b: Unit): boolean {
  return indexOf(drawn, a) === indexOf(drawn, b);
}

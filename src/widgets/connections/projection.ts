import { unitAt, type Unit } from '../../inpainting/connections.ts';
import { drawn } from './scene.ts';

/** Maps drawn as sheets that lie one above the other, seen from the front and above. In units of the drawing. */
const cell = { width: 21, height: 6.6, lean: 5.4 };
const pitch = 39;
const { channels, side } = drawn;

export const margin = { x: 2, top: 16 };
const stackHeight = (channels - 1) * pitch + side * cell.height;
/** Between the first stack and the last; a stack in the middle has its place there. */
const gap = stackHeight + 54;
export const width = side * (cell.width + cell.lean) + 2 * margin.x;
export const height = margin.top + 2 * stackHeight + gap + 2;

/** The top of the stack at a level, of `levels`. */
export function topOf(level: number, levels: number): number {
  return margin.top + ((stackHeight + gap) * level) / (levels - 1);
}

type Point = readonly [x: number, y: number];

function corner(channel: number, row: number, column: number, top: number): Point {
  return [
    margin.x + column * cell.width + (side - row) * cell.lean,
    top + channel * pitch + row * cell.height,
  ];
}

export function middleOf({ channel, row, column }: Unit, top: number): Point {
  return corner(channel, row + 0.5, column + 0.5, top);
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}

function quadrilateral(
  channel: number,
  row: number,
  column: number,
  size: number,
  top: number,
): string {
  const corners = [
    corner(channel, row, column, top),
    corner(channel, row, column + size, top),
    corner(channel, row + size, column + size, top),
    corner(channel, row + size, column, top),
  ];
  return `M${corners.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;
}

/** The outline of one map. */
export function sheetPath(channel: number, top: number): string {
  return quadrilateral(channel, 0, 0, side, top);
}

/** The lines between a map's units. */
export function gridPath(channel: number, top: number): string {
  const line = (from: Point, to: Point): string =>
    `M${round(from[0])} ${round(from[1])}L${round(to[0])} ${round(to[1])}`;
  return Array.from({ length: side - 1 }, (_, i) => i + 1)
    .flatMap((i) => [
      line(corner(channel, i, 0, top), corner(channel, i, side, top)),
      line(corner(channel, 0, i, top), corner(channel, side, i, top)),
    ])
    .join('');
}

/** The units of one map that are set in `level`. */
export function unitsPath(level: Uint8Array, channel: number, top: number): string {
  return unitsOf(level)
    .filter((unit) => unit.channel === channel)
    .map(({ row, column }) => quadrilateral(channel, row, column, 1, top))
    .join('');
}

/** Lines from heard units of one level to a unit of the next. */
export function linesPath(
  from: readonly Unit[],
  to: Unit,
  tops: readonly [number, number],
): string {
  const [endX, endY] = middleOf(to, tops[1]);
  return from
    .map((unit) => {
      const [x, y] = middleOf(unit, tops[0]);
      return `M${round(x)} ${round(y)}L${round(endX)} ${round(endY)}`;
    })
    .join('');
}

export function unitsOf(level: Uint8Array): Unit[] {
  return Array.from(level.keys())
    .filter((i) => level[i] === 1)
    .map((i) => unitAt(drawn, i));
}

/** The output unit at a point of the drawing, or the nearest; null away from the output maps. */
export function unitAtPoint(x: number, y: number): Unit | null {
  const top = topOf(1, 2);
  if (y < top - cell.height || x < 0 || x > width) return null;
  const within = (value: number, end: number): number => Math.max(0, Math.min(end - 1, value));
  const channel = within(
    Math.floor((y - top + (pitch - side * cell.height) / 2) / pitch),
    channels,
  );
  const row = within(Math.floor((y - top - channel * pitch) / cell.height), side);
  const column = within(
    Math.floor((x - margin.x - (side - row - 0.5) * cell.lean) / cell.width),
    side,
  );
  return { channel, row, column };
}

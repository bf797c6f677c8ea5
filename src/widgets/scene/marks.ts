import { createHole, type Hole } from '../../inpainting/hole.ts';
import {
  applyMark,
  effectiveMarks,
  unitsPerSide,
  type Mark,
  type Point,
} from '../../inpainting/marks.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';
import { atMost, readChoice, writeChoice } from './codec.ts';

/** In the order of their numbers in the code: append only. */
const kinds = ['brush', 'eraser', 'rectangle', 'stencil'] as const;

/** A stencil is kept on this grid or a coarser one, so that an address stays short enough to send. */
const stencilGrids = [256, 128, 64];
const longestStencil = 12_000;

/** Marks that no longer show are dropped; a stencil is brought to at most 256 pixels a side. */
export function writeMarks(writer: ByteWriter, given: readonly Mark[]): void {
  const marks = effectiveMarks(given);
  writer.unsigned(marks.length);
  for (const mark of marks) writeMark(writer, mark);
}

/** Throws `RangeError` where `writeMarks` cannot have written them. */
export function readMarks(reader: ByteReader): readonly Mark[] {
  return Array.from({ length: reader.unsigned() }, () => readMark(reader));
}

function writeMark(writer: ByteWriter, mark: Mark): void {
  if (mark.kind === 'clear') throw new RangeError('Marks up to the last clear no longer show.');
  writeChoice(writer, kinds, mark.kind);
  switch (mark.kind) {
    case 'brush':
    case 'eraser':
      writer.unsigned(mark.radius);
      writePoints(writer, mark.points);
      return;
    case 'rectangle':
      writePoints(writer, [mark.from, mark.to]);
      return;
    case 'stencil':
      writeStencil(writer, mark.hole);
      return;
  }
}

function readMark(reader: ByteReader): Mark {
  const kind = readChoice(reader, kinds);
  switch (kind) {
    case 'brush':
    case 'eraser': {
      const radius = atMost(reader.unsigned(), unitsPerSide);
      return { kind, radius, points: readPoints(reader) };
    }
    case 'rectangle': {
      const [from, to, ...others] = readPoints(reader);
      if (!from || !to || others.length > 0) throw new RangeError('A rectangle has two corners.');
      return { kind, from, to };
    }
    case 'stencil':
      return { kind, hole: readStencil(reader) };
  }
}

function writePoints(writer: ByteWriter, points: readonly Point[]): void {
  writer.unsigned(points.length);
  let last: Point = { x: 0, y: 0 };
  for (const point of points) {
    writer.signed(point.x - last.x);
    writer.signed(point.y - last.y);
    last = point;
  }
}

function readPoints(reader: ByteReader): Point[] {
  const length = reader.unsigned();
  if (length === 0) throw new RangeError('A mark needs a point.');
  let last: Point = { x: 0, y: 0 };
  return Array.from({ length }, () => {
    last = { x: coordinate(last.x + reader.signed()), y: coordinate(last.y + reader.signed()) };
    return last;
  });
}

function coordinate(value: number): number {
  if (value < 0) throw new RangeError('A point lies outside every photograph.');
  return atMost(value, unitsPerSide);
}

/** Width, height and the lengths of its runs, row by row, beginning with what is known. */
function writeStencil(writer: ByteWriter, hole: Hole): void {
  const candidates = stencilGrids.map((longest) => shrinkHole(hole, longest));
  const short =
    candidates.find((small) => runsOf(small).length <= longestStencil) ?? candidates.at(-1) ?? hole;
  writer.unsigned(short.width);
  writer.unsigned(short.height);
  for (const run of runsOf(short)) writer.unsigned(run);
}

function readStencil(reader: ByteReader): Hole {
  const width = atMost(reader.unsigned(), 256);
  const height = atMost(reader.unsigned(), 256);
  if (width === 0 || height === 0) throw new RangeError('The stencil is empty.');
  const hole = createHole(width, height);
  let position = 0;
  for (let value = 0; position < hole.data.length; value = 1 - value) {
    const end = atMost(position + reader.unsigned(), hole.data.length);
    if (end === position && position > 0) throw new RangeError('A run is empty.');
    hole.data.fill(value, position, end);
    position = end;
  }
  return hole;
}

/** The lengths of equal stretches, row by row; the first counts known pixels and may be 0. */
export function runsOf(hole: Hole): number[] {
  const runs: number[] = [];
  let value = 0;
  let start = 0;
  while (start < hole.data.length) {
    const next = hole.data.indexOf(1 - value, start);
    const end = next < 0 ? hole.data.length : next;
    runs.push(end - start);
    start = end;
    value = 1 - value;
  }
  return runs;
}

/** The hole on a grid of at most `longest` pixels a side, by nearest neighbour; itself where it is small enough. */
export function shrinkHole(hole: Hole, longest: number): Hole {
  const scale = longest / Math.max(hole.width, hole.height);
  if (scale >= 1) return hole;
  const small = createHole(
    Math.max(1, Math.round(hole.width * scale)),
    Math.max(1, Math.round(hole.height * scale)),
  );
  applyMark(small, { kind: 'stencil', hole });
  return small;
}

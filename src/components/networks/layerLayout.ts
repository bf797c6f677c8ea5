import type { Layer } from './layers.ts';
import type { Part, Stage } from './layerRows.ts';

/** Lengths in units of the drawing, `top` from above. */
export interface Box {
  /** Of its middle. */
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A layer in its row and column. */
export interface Block {
  readonly layer: Layer;
  readonly part: Part;
  /** What it is called by, within its network or its part: “6”; “7–8” of one that stands for two. */
  readonly number: string;
  readonly row: number;
  readonly column: number;
  readonly box: Box;
}

/** What a row stands on. */
export interface Ground {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly Block[];
  /** What goes into a row: the picture, or a square of it. */
  readonly inputs: readonly {
    readonly channels: number;
    readonly row: number;
    readonly box: Box;
  }[];
  readonly captions: readonly { readonly x: number; readonly row: number; readonly text: string }[];
  /** What each row stands on. */
  readonly grounds: readonly {
    readonly row: number;
    readonly left: number;
    readonly right: number;
  }[];
  /** Paths: what joins a row to another, and what is handed on over other layers. */
  readonly joins: readonly string[];
  readonly skips: readonly string[];
}

/** What stands left of the first column: the names of the lines. */
export const gutter = 46;
const pitch = 25.2;
/** From a row's top to its ground, and from there to the last of its bars. */
const above = 84;
const below = 112;
const rowHeight = above + below + 14;

/** Both grow with the square root, so that the smallest can still be seen. */
export const heightOf = (places: number): number => 5.9 * Math.sqrt(places);
export const widthOf = (channels: number): number => 1.4 * Math.sqrt(channels);

/** As near as two sizes on the axis may stand to be read. */
const tickRoom = 10.5;

/** Of the sizes of layers those that the axis names: the smallest, and each larger one that has room above the last. */
export function ticksOf(sizes: readonly number[]): readonly number[] {
  const ticks: number[] = [];
  for (const places of sizes.toSorted((a, b) => a - b)) {
    const last = ticks.at(-1);
    if (last === undefined || heightOf(places) - heightOf(last) > tickRoom) ticks.push(places);
  }
  return ticks;
}

export const groundOf = (row: number): number => row * rowHeight + above;
export const round = (value: number): number => Math.round(10 * value) / 10;
const leftOf = (column: number): number => round(gutter + column * pitch);

/** Attention is as wide as its name, and has two of the authors' numbers: theirs go from 6 to 9 over it. */
const spanOf = ({ kind }: Layer): number => (kind === 'attention' ? 2 : 1);
const endOf = ({ layer, column }: Pick<Block, 'layer' | 'column'>): number =>
  column + spanOf(layer) - 1;

/** Every layer in the column after those that it is given values by, its part in the row that `stages` says. */
export function layOut(layers: readonly Layer[], stages: readonly Stage[]): Drawing {
  const rows = stages.flatMap((stage) => stage.map((parts) => ({ parts, stage })));
  const blocks: Block[] = [];
  const givers = (layer: Layer, row: number): readonly Block[] =>
    blocks.filter(
      (one) => layer.from.includes(one.layer.name) && rows[one.row]?.stage === rows[row]?.stage,
    );
  for (const layer of layers) {
    const row = rows.findIndex(({ parts }) => parts.some(({ name }) => name === layer.part));
    const part = rows[row]?.parts.find(({ name }) => name === layer.part);
    if (!part) throw new Error(`No row is for the layers of ${layer.part}.`);
    const column = 1 + Math.max(0, ...givers(layer, row).map(endOf));
    const first = blocks.find((one) => one.part === part)?.column ?? column;
    const end = endOf({ layer, column });
    const before = part.restarts ? first - 1 : 0;
    const number = [...new Set([column, end])].map((one) => one - before).join('–');
    const middle = (column + end + 1) / 2;
    const box = boxOf(middle, row, layer.places, layer.outputs);
    blocks.push({ layer, part, number, row, column, box });
  }

  const ends = rows.map((_, i) =>
    leftOf(1 + Math.max(...blocks.filter(({ row }) => row === i).map(endOf))),
  );
  const inputs = blocks.filter(({ column }) => column === 1).map(inputOf);
  return {
    width: Math.max(...ends),
    height: groundOf(rows.length - 1) + below,
    blocks,
    inputs,
    captions: blocks
      .filter(({ part: { title } }, i) => blocks.findIndex((one) => one.part.title === title) === i)
      .map(({ part, row, column }) => ({
        x: leftOf(column),
        row,
        text: part.caption ?? part.title,
      })),
    grounds: ends.map((right, row) => ({ row, left: leftOf(0), right })),
    joins: blocks.flatMap(({ layer, row, column }) =>
      givers(layer, row)
        .filter((giver) => giver.row !== row)
        .map(
          (giver) =>
            `M${ends[giver.row]} ${groundOf(giver.row)}H${leftOf(column)}V${groundOf(row)}`,
        ),
    ),
    skips: blocks.flatMap(({ layer, row, column, box }) =>
      [
        ...givers(layer, row).filter((giver) => giver.row === row && endOf(giver) < column - 1),
        ...(layer.from.includes('picture') && column > 1
          ? inputs.filter((input) => input.row === row)
          : []),
      ].map((giver) => across(giver.box, box)),
    ),
  };
}

function boxOf(middle: number, row: number, places: number, channels: number): Box {
  const [width, height] = [round(widthOf(channels)), round(heightOf(places))];
  return { x: leftOf(middle), top: round(groundOf(row) - height), width, height };
}

function inputOf({ layer, row }: Block) {
  const { inputs: channels, places, stride } = layer;
  return { channels, row, box: boxOf(0.5, row, places * (stride ?? 1), channels) };
}

/** A level line over lower blocks, between two that are equally high. */
function across(from: Box, to: Box): string {
  return `M${round(from.x + from.width / 2)} ${round(to.top + 2)}H${round(to.x - to.width / 2)}`;
}

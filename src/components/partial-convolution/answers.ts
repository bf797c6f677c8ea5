import {
  receptiveField,
  uNetLayers,
  validThrough,
} from '../../inpainting/partialConvolutionUNet.ts';
import { validOf, type Valid } from '../../inpainting/partialConvolution.ts';
import { worked } from './example.ts';
import { layers, levels, side } from './masks.ts';

function centredSquare(hole: number): Valid {
  const first = Math.floor((side - hole) / 2);
  const within = (x: number): boolean => x >= first && x < first + hole;
  const data = Uint8Array.from({ length: side * side }, (_, i) =>
    Number(within(i % side) && within(Math.floor(i / side))),
  );
  return validOf({ width: side, height: side, data });
}

/** How many layers of the encoder it takes until everything is valid; null if they do not suffice. */
function layersToClose(hole: number, network = layers): number | null {
  const encoder = network.slice(0, levels);
  const closed = validThrough(encoder, centredSquare(hole)).findIndex(
    ({ data }) => !data.includes(0),
  );
  return closed < 0 ? null : closed + 1;
}

/** The largest centred square that the encoder closes, by bisection; both ends are tried. */
function largestClosed(): number {
  let [closed, open] = [1, side];
  while (open - closed > 1) {
    const middle = Math.floor((closed + open) / 2);
    if (layersToClose(middle) === null) open = middle;
    else closed = middle;
  }
  return closed;
}

const small = uNetLayers(24, [3, 3, 3, 3, 3, 3]);
const last = layers.at(-1);
const [inputs, skipped] = [last?.inputs ?? 0, last?.skipped ?? 0];

/** Numbers of the chapter's exercises and of its text, each computed. */
export const answers = {
  sees: receptiveField(layers, levels - 1),
  seesSmall: receptiveField(small, levels - 1),
  half: side / 2,
  closesHalf: layersToClose(side / 2),
  closesHalfSmall: layersToClose(side / 2, small),
  largestClosed: largestClosed(),
  side,
  inputs,
  skipped,
  raised: inputs - skipped,
  /** What the last layer multiplies by where the whole window lies in the hole. */
  skipRatio: inputs / (inputs - skipped),
  /** The worked window, were its picture of one value. */
  flat: (worked.weight * 9) / worked.valid,
};

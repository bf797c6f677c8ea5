import {
  receptiveField,
  uNetLayers,
  validThrough,
} from '../../inpainting/partialConvolutionUNet.ts';
import {
  partialConvolution,
  validInWindow,
  validOf,
  type Valid,
} from '../../inpainting/partialConvolution.ts';
import { askedShare, mostLayers } from '../../widgets/fill/exercises.ts';
import { namedScene } from '../../widgets/fill/served.ts';
import { photographs } from '../../widgets/easel/served.ts';
import { required } from '../required.ts';
import { standBy } from '../standBy.ts';
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

const isClosed = ({ data }: Valid): boolean => !data.includes(0);

/** How many layers of the encoder it takes until everything is valid; null if they do not suffice. */
function layersToClose(hole: number, network = layers): number | null {
  const closed = validThrough(network.slice(0, levels), centredSquare(hole)).findIndex(isClosed);
  return closed < 0 ? null : closed + 1;
}

/** Whether the encoder closes a square, were a place valid only where more than half of its window in the picture is. */
function majorityCloses(hole: number): boolean {
  const majority = layers.slice(0, levels).reduce((valid, { size, stride }) => {
    const seen = validInWindow(valid, size, stride);
    const whole = validInWindow({ ...valid, data: valid.data.map(() => 1) }, size, stride);
    return { ...seen, data: seen.data.map((count, i) => Number(count > whole.data[i]! / 2)) };
  }, centredSquare(hole));
  return isClosed(majority);
}

/** The largest centred square that is closed, by bisection; both ends are tried. */
function largestClosed(closes: (hole: number) => boolean): number {
  let [closed, open] = [1, side];
  while (open - closed > 1) {
    const middle = Math.floor((closed + open) / 2);
    if (closes(middle)) closed = middle;
    else open = middle;
  }
  return closed;
}

/** What a plain average of 3 × 3 reports where it sees one pixel, its centre, of this brightness. */
const brightness = 0.5;
const single = partialConvolution(
  { width: 3, height: 3, channels: 1, data: new Float32Array(9).fill(brightness) },
  { width: 3, height: 3, data: Uint8Array.of(0, 0, 0, 0, 1, 0, 0, 0, 0) },
  {
    size: 3,
    inputs: 1,
    outputs: 1,
    weights: new Float32Array(9).fill(1 / 9),
    bias: new Float32Array(1),
  },
).features.data[4]!;

/** Whether, at a straight edge, a window centred on the first missing place sees more than half valid. */
function majorityGrows(size: number): boolean {
  const width = 4 * size;
  const half = { width, height: width, data: new Uint8Array(width * width) };
  half.data.forEach((_, i) => (half.data[i] = Number(i % width < width / 2)));
  const seen = validInWindow(half, size).data[(width * width) / 2 + width / 2]!;
  return seen > (size * size) / 2;
}

/** The photograph of the chapter's Fill figure, as high as it is where it is `side` pixels wide. */
const shown = required(
  photographs.find(({ id }) => id === namedScene('cliff').photograph),
  'the height of the Fill figure’s photograph',
);
const shownHeight = (side * shown.height) / shown.width;
/** The side of a square that covers as much of it as the scattered hole has to. */
const comparedSquare = Math.round(Math.sqrt(askedShare * side * shownHeight));

const small = uNetLayers([3, 3, 3, 3, 3, 3]);
const { inputs, skipped } = required(layers.at(-1), 'the last layer of the U-Net');

/** Numbers of the chapter's exercises and of its text, each computed. */
export const answers = {
  sees: receptiveField(layers, levels - 1),
  seesSmall: receptiveField(small, levels - 1),
  half: side / 2,
  closesHalf: layersToClose(side / 2),
  closesHalfSmall: layersToClose(side / 2, small),
  largestClosed: largestClosed((hole) => layersToClose(hole) !== null),
  largestByMajority: largestClosed(majorityCloses),
  side,
  inputs,
  skipped,
  raised: inputs - skipped,
  /** What the last layer multiplies by where the whole window lies in the hole. */
  skipRatio: inputs / (inputs - skipped),
  /** The worked window, were its picture of one value. */
  flat: (worked.weight * 9) / worked.valid,
  brightness,
  single,
  majorityGrows: layers.slice(0, levels).some(({ size }) => majorityGrows(size)),
  comparedSquare,
  closesCompared: layersToClose(comparedSquare),
  /** How far the layers of the exercise bring the valid region in, in pixels from each side. */
  reach: (receptiveField(layers, mostLayers - 1) - 1) / 2,
};

standBy(9, {
  'with stride 2 the majority closes squares too, and far smaller ones':
    answers.largestByMajority > 2 ** levels / 2 &&
    answers.largestByMajority < answers.largestClosed / 2,
  'with stride 1 it closes none that has straight edges': !answers.majorityGrows,
});

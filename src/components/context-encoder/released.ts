import { fieldOf, fieldsThrough } from '../../inpainting/receptiveField/formula.ts';
import type { Layer } from '../../inpainting/receptiveField/layers.ts';
import { presets } from '../../inpainting/receptiveField/presets.ts';
import { releasedCode } from '../../widgets/connections/counts.ts';

/** Pixels a side of the pictures that the released program works on; the hole is the middle half. */
export const side = 128;

/** Channels before the first layer and after each of the released encoder (train.lua, nef = 64). */
const encoderChannels = [3, 64, 64, 128, 256, 512] as const;
/** The same of the decoder, which draws the hole alone (ngf = 64). */
const decoderChannels = [512, 256, 128, 64, 3] as const;
const kernel = 4;

interface ReleasedLayer {
  readonly name: string;
  readonly inputs: number;
  readonly outputs: number;
  /** Of the layer's output, in places. */
  readonly side: number;
  /** Of the picture that one output depends on, in pixels; null once that is all of it. */
  readonly sees: number | null;
  /** Without biases, which the program sets to zero at every step. */
  readonly weights: number;
}

const encoderFields = fieldsThrough(presets['context-encoder']);

function layersOf(
  name: string,
  channels: readonly number[],
  sideAfter: (i: number) => number,
  seesAfter: (i: number) => number | null,
): readonly ReleasedLayer[] {
  return channels.slice(1).map((outputs, i) => {
    const inputs = channels[i]!;
    return {
      name: `${name} ${i + 1}`,
      inputs,
      outputs,
      side: sideAfter(i),
      sees: seesAfter(i),
      weights: inputs * outputs * kernel ** 2,
    };
  });
}

const encoder = layersOf(
  'encoder',
  encoderChannels,
  (i) => side / 2 ** (i + 1),
  (i) => encoderFields[i]?.size ?? null,
);
const widest = 512;
const between = (name: string, inputs: number, outputs: number, side: number): ReleasedLayer => ({
  name,
  inputs,
  outputs,
  side,
  sees: null,
  weights: inputs * outputs * kernel ** 2,
});
const toCode = between('to the code', widest, releasedCode, 1);
const fromCode = between('from the code', releasedCode, widest, 4);
const decoder = layersOf(
  'decoder',
  decoderChannels,
  (i) => 8 * 2 ** i,
  () => null,
);

/** The released network, layer by layer. */
export const layers: readonly ReleasedLayer[] = [...encoder, toCode, fromCode, ...decoder];

const sum = (some: readonly ReleasedLayer[]): number =>
  some.reduce((total, { weights }) => total + weights, 0);
export const total = sum(layers);
/** Of all weights, those that lead to the code and from it. */
export const codeShare = sum([toCode, fromCode]) / total;

/** What the encoder's last places see. */
export const lastField = fieldOf(presets['context-encoder']);

/** AlexNet up to its fifth pooling: kernel and stride of its convolutions and poolings. */
const alexNet: readonly Layer[] = (
  [
    [11, 4],
    [3, 2],
    [5, 1],
    [3, 2],
    [3, 1],
    [3, 1],
    [3, 1],
    [3, 2],
  ] as const
).map(([kernel, stride]) => ({ kernel, stride, dilation: 1 }));
export const alexNetSees = fieldOf(alexNet).size;

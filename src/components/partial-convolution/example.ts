import {
  partialConvolution,
  type Kernel,
  type Valid,
} from '../../inpainting/partialConvolution.ts';
import type { Image } from '../../inpainting/image.ts';

/** The window of the worked example: brightness, and null where it is missing. */
export const window3x3: readonly (readonly (number | null)[])[] = [
  [0.8, 0.8, 0.6],
  [0.8, 0.7, null],
  [0.6, null, null],
];

/** Its weights: the binomial mean, in sixteenths. */
export const sixteenths: readonly (readonly number[])[] = [
  [1, 2, 1],
  [2, 4, 2],
  [1, 2, 1],
];

const image: Image = {
  width: 3,
  height: 3,
  channels: 1,
  data: Float32Array.from(window3x3.flat(), (value) => value ?? 0),
};
const holed: Valid = {
  width: 3,
  height: 3,
  data: Uint8Array.from(window3x3.flat(), (value) => (value === null ? 0 : 1)),
};
const kernel: Kernel = {
  size: 3,
  inputs: 1,
  outputs: 1,
  weights: Float32Array.from(sixteenths.flat(), (weight) => weight / 16),
  bias: new Float32Array(1),
};

const centre = 4;
const everywhere: Valid = { ...holed, data: new Uint8Array(9).fill(1) };
const valid = holed.data.reduce((sum, value) => sum + value, 0);
const weight = sixteenths.flat().reduce((sum, w, i) => sum + w * holed.data[i]!, 0) / 16;

/** The worked example at the window's centre, every number from `partialConvolution`. */
export const worked = {
  /** Of nine. */
  valid,
  /** Ordinary convolution, the hole read as 0. */
  ordinary: partialConvolution(image, everywhere, kernel).features.data[centre]!,
  /** The paper's rule: scaled by 9 / valid. */
  partial: partialConvolution(image, holed, kernel).features.data[centre]!,
  /** The share of the weights that lies on valid values. */
  weight,
  /** Divided by that share instead, as normalised convolution does. */
  normalised: partialConvolution(image, everywhere, kernel).features.data[centre]! / weight,
};

/** The picture of one grey of the edge's figure: a hole of `side` columns in the middle. */
export const picture = {
  grey: 0.7,
  side: 24,
  size: 7,
  width: 74,
  hole: (x: number): boolean => x >= 25 && x < 49,
};

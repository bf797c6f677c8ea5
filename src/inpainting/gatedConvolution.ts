import { elu, sigmoid } from './activation.ts';
import { createImage, type Image } from './image.ts';
import type { Kernel } from './partialConvolution.ts';

/** Where a window is laid: steps between windows, and steps between the values that one window reads. */
interface Laying {
  readonly stride?: number;
  readonly dilation?: number;
}

/** What a gated convolution computes on its way, each ⌈width / stride⌉ × ⌈height / stride⌉ × channels. */
export interface Gated {
  /** Before its activation. */
  readonly feature: Image;
  /** The gate before the sigmoid. */
  readonly logit: Image;
  /** 0 = shut, 1 = open. */
  readonly gate: Image;
  /** ϕ(feature) · gate, what the next layer is given. */
  readonly output: Image;
}

/** One window of one channel. */
export interface OpenedWindow {
  /** What each of the size² places adds to the feature and to the logit, summed over input channels, row by row. */
  readonly featureTerms: Float64Array;
  readonly logitTerms: Float64Array;
  readonly featureBias: number;
  readonly logitBias: number;
  /** Terms and bias together. */
  readonly feature: number;
  readonly logit: number;
  readonly activated: number;
  readonly gate: number;
  readonly output: number;
}

/**
 * Gated convolution (Yu et al. 2019, section 3.1): two convolutions over one window, the first half of the
 * kernel's outputs giving features, the second half their gates; a channel's output is
 * ϕ(feature) · sigmoid(logit). Outside the image everything is 0. Throws `RangeError` if the kernel does
 * not fit the image, or has an odd number of outputs.
 */
export function gatedConvolution(
  image: Image,
  kernel: Kernel,
  laying: Laying = {},
  activation: (x: number) => number = elu,
): Gated {
  requireFit(image, kernel);
  const { stride = 1 } = laying;
  const width = Math.ceil(image.width / stride);
  const height = Math.ceil(image.height / stride);
  const channels = kernel.outputs / 2;
  const feature = createImage(width, height, channels);
  const logit = createImage(width, height, channels);
  for (let i = 0; i < feature.data.length; i++) {
    const channel = Math.floor(i / (width * height));
    const at = { x: i % width, y: Math.floor(i / width) % height };
    feature.data[i] = weigh(image, kernel, channel, at, laying);
    logit.data[i] = weigh(image, kernel, channels + channel, at, laying);
  }
  const gate = { ...logit, data: logit.data.map(sigmoid) };
  const output = {
    ...feature,
    data: feature.data.map((value, i) => activation(value) * gate.data[i]!),
  };
  return { feature, logit, gate, output };
}

/** An output of a layer: a channel at column `x`, row `y`. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly channel: number;
}

/** One output of `gatedConvolution` taken apart. */
export function openWindow(
  image: Image,
  kernel: Kernel,
  place: Place,
  laying: Laying = {},
  activation: (x: number) => number = elu,
): OpenedWindow {
  const featureTerms = new Float64Array(kernel.size ** 2);
  const logitTerms = new Float64Array(kernel.size ** 2);
  const { feature, logit } = sumsAt(image, kernel, place, laying, { featureTerms, logitTerms });
  const activated = activation(feature);
  const gate = sigmoid(logit);
  return {
    featureTerms,
    logitTerms,
    featureBias: kernel.bias[place.channel]!,
    logitBias: kernel.bias[kernel.outputs / 2 + place.channel]!,
    feature,
    logit,
    activated,
    gate,
    output: activated * gate,
  };
}

/** The output of such a window alone: as `openWindow`'s, without what lies on its way. */
export function outputAt(
  image: Image,
  kernel: Kernel,
  place: Place,
  laying: Laying = {},
  activation: (x: number) => number = elu,
): number {
  const { feature, logit } = sumsAt(image, kernel, place, laying);
  return activation(feature) * sigmoid(logit);
}

/** The two sums of one window; `terms`, if given, take what each of its places adds to them. */
function sumsAt(
  image: Image,
  kernel: Kernel,
  place: Place,
  laying: Laying,
  terms?: Pick<OpenedWindow, 'featureTerms' | 'logitTerms'>,
): Pick<OpenedWindow, 'feature' | 'logit'> {
  requireFit(image, kernel);
  const { channel } = place;
  return {
    feature: weigh(image, kernel, channel, place, laying, terms?.featureTerms),
    logit: weigh(image, kernel, kernel.outputs / 2 + channel, place, laying, terms?.logitTerms),
  };
}

/** The weighted sum of one window and the bias; `terms`, if given, takes each place's share of it. */
function weigh(
  image: Image,
  { size, inputs, weights, bias }: Kernel,
  output: number,
  at: { readonly x: number; readonly y: number },
  { stride = 1, dilation = 1 }: Laying,
  terms?: Float64Array,
): number {
  const reach = (dilation * (size - 1)) / 2;
  const plane = image.width * image.height;
  let sum = 0;
  for (let place = 0; place < size * size; place++) {
    const y = at.y * stride - reach + dilation * Math.floor(place / size);
    const x = at.x * stride - reach + dilation * (place % size);
    if (x < 0 || y < 0 || x >= image.width || y >= image.height) continue;
    let term = 0;
    for (let i = 0; i < inputs; i++) {
      const weight = weights[(output * inputs + i) * size * size + place]!;
      term += weight * image.data[i * plane + y * image.width + x]!;
    }
    if (terms) terms[place] = term;
    sum += term;
  }
  return sum + bias[output]!;
}

function requireFit(image: Image, { inputs, outputs }: Kernel): void {
  if (inputs !== image.channels) throw new RangeError('Image and kernel must agree in channels.');
  if (outputs % 2 !== 0) throw new RangeError('Each feature needs a gate: outputs must be even.');
}

import type { NetworkLayer } from '../../inpainting/deepFillV2.ts';
import { elu } from '../../inpainting/activation.ts';
import type { Image } from '../../inpainting/image.ts';
import { mean } from '../../inpainting/mean.ts';
import type { Tensor } from '../../networks/contract.ts';
import { outputsOf, type ShownLayer } from './layers.ts';
import type { View } from './scene.ts';

/** What one layer computed; `feature`, activated, and `gate` where it is gated. Values are not in [0, 1]. */
export type Activations = { readonly product: Image } & Partial<Readonly<Record<View, Image>>>;

type Tensors = Readonly<Record<string, Tensor>>;

/** A layer's activations out of the network's outputs, or null where it does not give them. */
export function activationsOf(layer: ShownLayer, outputs: Tensors): Activations | null {
  const [first, second] = outputsOf(layer).map((name) => outputs[name]);
  if (!first) return null;
  const feature = mapsOf(first, activationIn(layer));
  if (layer.kind !== 'gated') return { product: feature };
  if (!second) return null;
  const gate = mapsOf(second);
  const product = { ...gate, data: gate.data.map((open, i) => open * feature.data[i]!) };
  return { product, feature, gate };
}

/** As `models/training/networks` has them: what is matched by attention is not negative. */
function activationIn({ kind, name }: Pick<NetworkLayer, 'kind' | 'name'>): (x: number) => number {
  if (kind === 'critic') return (x) => (name === 'conv6' || x > 0 ? x : 0.2 * x);
  if (kind !== 'gated') return (x) => x;
  return name === 'pmconv6' ? (x) => Math.max(0, x) : elu;
}

/** A tensor [1, channels, height, width], activated, as maps. */
export function mapsOf({ dims, data }: Tensor, activation?: (x: number) => number): Image {
  const [, channels = 0, height = 0, width = 0] = dims;
  return { width, height, channels, data: activation ? data.map(activation) : data };
}

/** One channel's values, row by row. */
export function channelOf({ width, height, data }: Image, channel: number): Float32Array {
  return data.subarray(channel * width * height, (channel + 1) * width * height);
}

/** The channel whose values vary most over the picture. */
export function liveliest(image: Image): number {
  let [best, most] = [0, -1];
  for (let channel = 0; channel < image.channels; channel++) {
    const variance = varianceOf(channelOf(image, channel));
    if (variance > most) [best, most] = [channel, variance];
  }
  return best;
}

function varianceOf(values: Float32Array): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
}

/** Beyond this share of all values a layer's colours do not go: a few large ones would leave the rest pale. */
const coloured = 0.995;
/** As many values as say enough of how large they are. */
const sampled = 4096;

/** The value that gets the full colour, over all channels of a layer together; above 0. */
export function scaleOf({ data }: Image): number {
  const step = Math.ceil(data.length / sampled);
  const sizes = Float32Array.from({ length: Math.floor(data.length / step) }, (_, i) =>
    Math.abs(data[i * step]!),
  ).sort();
  return Math.max(1e-6, sizes[Math.floor(coloured * (sizes.length - 1))] ?? 0);
}

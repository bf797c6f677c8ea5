import { complete } from '../../inpainting/complete.ts';
import { requireFillable, type Hole } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import { psnrOf, squaredErrorInHole } from '../../inpainting/metrics.ts';
import type { Tensor } from '../../networks/contract.ts';
import { imageFromTensor } from '../../networks/tensors.ts';
import type { DrawnPixels } from '../easel/PixelLayer.tsx';
import { activationsOf, liveliest, scaleOf, type Activations } from './activations.ts';
import { drawChannel } from './draw.ts';
import { drawnIn, pixelsOf, type DrawnIn } from './extent.ts';
import { layers, outputsOf, type ShownLayer } from './layers.ts';
import { gateRules, views, type Knobs, type View } from './scene.ts';

/** The largest values of a layer's views, which their colours end at; 1 where none is told, as of a gate. */
export type Scales = Partial<Readonly<Record<View, number>>>;

/** What one layer computed, and how it is drawn. */
export interface Look {
  readonly activations: Activations;
  /** The channel that varies most. */
  readonly channel: number;
  readonly scales: Scales;
  readonly tile: DrawnPixels;
}

/** One way through generators and discriminator. */
export interface Walked {
  /** By the layer's identifier; a layer of a network that was not trained has none. */
  readonly looks: Readonly<Record<string, Look>>;
  readonly coarse: Image;
  readonly fill: Image;
  /** PSNR against what the hole hides, in dB. */
  readonly psnr: { readonly coarse: number; readonly fill: number };
}

/** Either network's picture, as much of it as is to be seen. */
export type Fills = Readonly<Record<'coarse' | 'fill', DrawnIn>>;

interface Ran {
  readonly outputs: Readonly<Record<string, Tensor>>;
}

/** What runs the networks, in a browser or in Node. */
interface Runners {
  readonly generate: (
    knobs: Readonly<Record<string, number>>,
    outputs: readonly string[],
  ) => Promise<Ran & { readonly fill: Image }>;
  readonly judge: (completed: Image, outputs: readonly string[]) => Promise<Ran>;
}

export const generator = 'deepfill-v2';
export const critic = 'sn-patch-gan';

const ofCritic = (wanted: boolean) => layers.filter(({ part }) => (part === 'critic') === wanted);
const generatorOutputs = ofCritic(false).flatMap(outputsOf);
const criticOutputs = ofCritic(true).flatMap(outputsOf);

/** Runs both networks on a square picture and draws every layer. Throws `HoleError` where nothing can be filled. */
export async function walkThrough(
  image: Image,
  hole: Hole,
  knobs: Knobs,
  { generate, judge }: Runners,
): Promise<Walked> {
  requireFillable(image, hole);
  const ran = await generate(valuesOf(knobs), generatorOutputs);
  const coarse = imageFromTensor(ran.outputs['coarse']!);
  const judged = await judge(complete(image, hole, ran.fill), criticOutputs);
  const looks: Record<string, Look> = {};
  for (const layer of layers) {
    const outputs = layer.part === 'critic' ? judged.outputs : ran.outputs;
    const activations = activationsOf(layer, outputs);
    if (activations) looks[layer.id] = lookOf(layer, activations);
    // Each layer takes about a frame: the page goes on between them.
    await new Promise((resolve) => setTimeout(resolve));
  }
  const psnr = (picture: Image) => psnrOf(squaredErrorInHole(image, picture, hole));
  return { looks, coarse, fill: ran.fill, psnr: { coarse: psnr(coarse), fill: psnr(ran.fill) } };
}

/** What the networks drew, in the hole and whole. */
export function fillsOf(
  image: Image,
  hole: Hole,
  { coarse, fill }: Pick<Walked, 'coarse' | 'fill'>,
): Fills {
  return { coarse: drawnIn(image, hole, coarse), fill: drawnIn(image, hole, fill) };
}

function lookOf({ kind }: ShownLayer, activations: Activations): Look {
  const { product } = activations;
  const channel = liveliest(product);
  const scales = Object.fromEntries(
    views.flatMap((view) => {
      const image = activations[view];
      return image && view !== 'gate' ? [[view, scaleOf(image)]] : [];
    }),
  );
  const tile =
    kind === 'picture'
      ? pictureOf(product)
      : drawChannel(product, channel, 'product', scaleOf(product));
  return { activations, channel, scales, tile };
}

/** A picture in [-1, 1] as pixels. */
function pictureOf(product: Image): DrawnPixels {
  const { width, height, channels, data } = product;
  return pixelsOf(imageFromTensor({ dims: [1, channels, height, width], data }));
}

/** The knobs as the network has them. */
function valuesOf({ attention, softmaxScale, gates }: Knobs): Record<string, number> {
  return {
    attention_enabled: Number(attention),
    softmax_scale: softmaxScale,
    gate_override: gateRules.indexOf(gates),
  };
}

import type { Image } from '../inpainting/image.ts';
import type { NetworkEntry, RunRequest, RunResult } from './contract.ts';
import { imageFromTensor } from './tensors.ts';

/** The output of a coarse-to-fine network that is its first picture, before it is refined. */
const coarse = 'coarse';

/** What fills a hole: a network, or the first of its two. */
export interface Drawing {
  readonly id: string;
  /** Of a coarse picture: the network that goes on to refine it. */
  readonly refinedBy?: string;
}

/** Whether a network draws a coarse picture and refines it. */
export function hasCoarse({ outputs }: Pick<NetworkEntry, 'outputs'>): boolean {
  return outputs.some(({ name }) => name === coarse);
}

/** The identifier of a network's coarse picture among the methods. */
export function coarseOf(network: string): string {
  return `${network}-coarse`;
}

/** What a drawing asks of which network. */
export function askedFor({ id, refinedBy }: Drawing): Pick<RunRequest, 'network' | 'outputs'> {
  return refinedBy === undefined ? { network: id } : { network: refinedBy, outputs: [coarse] };
}

/** The drawing among what the network gave. Throws where it was not asked for. */
export function drawingOf(
  { id, refinedBy }: Drawing,
  { fill, outputs }: Pick<RunResult, 'fill' | 'outputs'>,
): Image {
  if (refinedBy === undefined) return fill;
  const picture = outputs[coarse];
  if (!picture) throw new Error(`${refinedBy} gave no picture for ${id}.`);
  return imageFromTensor(picture);
}

import { blend } from '../inpainting/blend.ts';
import type { Hole } from '../inpainting/hole.ts';
import type { Image } from '../inpainting/image.ts';
import { classicalMethods, type Method } from '../inpainting/methods.ts';
import { chooseSquare, cutSquare, layBack } from '../inpainting/workingSquare.ts';
import { blendedOf } from '../networks/blended.ts';
import { generators } from '../networks/catalogue.ts';
import { askedFor, coarseOf, drawingOf, hasCoarse, type Drawing } from '../networks/coarse.ts';
import type { NetworkEntry } from '../networks/contract.ts';
import { runInNode } from '../networks/node.ts';
import { CommandError } from './command.ts';

/** The size that the site works at unless the reader chooses another. */
export const DEFAULT_SIZE = 256;

/**
 * Fills a hole of a photograph of any size, on the working square around it, and gives the completed
 * photograph. `size` is the largest working size. Throws `HoleError` where there is nothing to fill.
 */
export type Fill = (photograph: Image, hole: Hole, size?: number) => Promise<Image>;

interface Filler {
  /** Which working sizes there are; null for all. */
  readonly sizes: NetworkEntry['sizes'] | null;
  /** Of a square picture of one of those sizes. */
  readonly fill: (image: Image, hole: Hole) => Promise<Image>;
}

const fillers: ReadonlyMap<string, Filler> = new Map([
  ...Object.entries(classicalMethods).map(([id, method]) => [id, classical(method)] as const),
  ...generators.map(({ id, sizes }) => [id, trained({ id }, sizes)] as const),
  // A coarse-to-fine network's first picture, before it is refined, is measured beside its fill.
  ...generators.filter(hasCoarse).map(({ id, sizes }) => {
    const drawing = { id: coarseOf(id), refinedBy: id };
    return [drawing.id, trained(drawing, sizes)] as const;
  }),
  // So is the fill blended into the photograph.
  ...generators.map(({ id, sizes }) => [blendedOf(id), blended(trained({ id }, sizes))] as const),
]);

function classical(method: Method): Filler {
  return { sizes: null, fill: (image, hole) => Promise.resolve(method(image, hole)) };
}

function trained(drawing: Drawing, sizes: NetworkEntry['sizes']): Filler {
  return {
    sizes,
    fill: async (image, hole) =>
      drawingOf(drawing, await runInNode({ ...askedFor(drawing), image, hole })),
  };
}

function blended({ sizes, fill }: Filler): Filler {
  return { sizes, fill: async (image, hole) => blend(image, hole, await fill(image, hole)) };
}

/** What is measured beside a network's fill: its coarse picture, where there is one, and the fill blended. */
export function besides(network: string): readonly string[] {
  return [coarseOf(network), blendedOf(network)].filter((id) => fillers.has(id));
}

const beside = new Set(generators.flatMap(({ id }) => besides(id)));

/** Every method there is: the classical ones, then the networks by year. */
export const methodIds: readonly string[] = [...fillers.keys()].filter((id) => !beside.has(id));

/** The method of that identifier. Throws `CommandError`, naming those there are. */
export function findMethod(id: string): Fill {
  const filler = fillers.get(id);
  if (!filler) {
    throw new CommandError(
      `There is no method called “${id}”. There are: ${methodIds.join(', ')}.`,
    );
  }
  return async (photograph, hole, size = DEFAULT_SIZE) => {
    const { side } = chooseSquare(photograph, hole, size);
    const cut = cutSquare(photograph, hole, workingSize(side, size, filler.sizes));
    const fill = await filler.fill(cut.image, cut.hole);
    return layBack(photograph, hole, cut.square, fill);
  };
}

/** The size to work at on a square of `side`: no larger than asked for, enlarged only as far as the network needs. */
export function workingSize(
  side: number,
  size: number,
  sizes: NetworkEntry['sizes'] | null,
): number {
  const wanted = Math.min(side, size);
  if (!sizes) return wanted;
  const { multipleOf, min, max } = sizes;
  const step = wanted < size ? Math.ceil(wanted / multipleOf) : Math.floor(wanted / multipleOf);
  return Math.min(max, Math.max(min, step * multipleOf));
}

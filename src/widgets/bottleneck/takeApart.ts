import {
  changedMost,
  energyBySteps,
  rowOf,
  type ChannelWise,
} from '../../inpainting/channelWise.ts';
import { requireFillable, type Hole } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import { psnrOf, squaredErrorInHole } from '../../inpainting/metrics.ts';
import type { Tensor } from '../../networks/contract.ts';
import { channelOf, mapsOf, scaleOf } from '../architecture/activations.ts';
import { holeShares } from '../masks/gates.ts';
import { farthest, places, shownMaps } from './scene.ts';

export const network = 'context-encoder';

/** With the layer as trained, and with each place's weight for itself alone. */
export interface Both<T> {
  readonly spread: T;
  readonly alone: T;
}

/** What the layer made of one hole. */
export interface Apart {
  readonly fills: Both<Image>;
  /** PSNR against what the hole hides, in dB. */
  readonly psnr: Both<number>;
  /** The shown maps by their numbers in the code, the one that changed most in the hole first, and how many there are. */
  readonly maps: readonly number[];
  readonly of: number;
  readonly before: Image;
  readonly after: Both<Image>;
  /** [m, n², n²]: those of all maps, as trained. */
  readonly layer: ChannelWise;
  /** The value of the full colour in the shown maps, and for each of them in its weights but for those of places for themselves. */
  readonly scale: number;
  readonly weightScales: readonly number[];
  /** For every place, by the steps that it came, the share of what it hears: `energyBySteps`, the farthest together. */
  readonly reach: readonly (readonly number[])[];
}

/** Runs the network, in a browser or in Node. */
type Generate = (
  knobs: Readonly<Record<string, number>>,
  outputs: readonly string[],
) => Promise<{ readonly fill: Image; readonly outputs: Readonly<Record<string, Tensor>> }>;

/** Fills the hole of a square picture in both ways. Throws `HoleError` where nothing can be filled. */
export async function takeApart(image: Image, hole: Hole, generate: Generate): Promise<Apart> {
  requireFillable(image, hole);
  const spread = await generate({ spread_enabled: 1 }, ['encoded', 'spread', 'weights']);
  const alone = await generate({ spread_enabled: 0 }, ['spread']);
  const before = mapsOf(spread.outputs['encoded']!);
  const after = mapsOf(spread.outputs['spread']!);
  const layer = { before, weights: spread.outputs['weights']!.data };
  const maps = changedMost(before, after, holeShares(hole, places, places)).slice(0, shownMaps);
  const psnr = (fill: Image) => psnrOf(squaredErrorInHole(image, fill, hole));
  return {
    fills: { spread: spread.fill, alone: alone.fill },
    psnr: { spread: psnr(spread.fill), alone: psnr(alone.fill) },
    maps,
    of: before.channels,
    before,
    after: { spread: after, alone: mapsOf(alone.outputs['spread']!) },
    layer,
    scale: scaleOf(after),
    weightScales: maps.map((map) => scaleOf(weightMaps(layer, map, 'others'))),
    reach: Array.from({ length: places ** 2 }, (_, place) =>
      farthestTogether(energyBySteps(layer, place)),
    ),
  };
}

function farthestTogether(shares: readonly number[]): readonly number[] {
  const far = shares.slice(farthest).reduce((sum, share) => sum + share, 0);
  return [...shares.slice(0, farthest), far];
}

/** What the places of a map hold, row by row: before the layer, and after it in both ways. */
export type Numbers = Readonly<Record<'before' | keyof Both<unknown>, readonly number[]>>;

/** Those of the `nth` of the shown maps. */
export function numbersOf({ before, after, maps }: Apart, nth: number): Numbers {
  const of = (image: Image): readonly number[] => Array.from(channelOf(image, maps[nth] ?? 0));
  return { before: of(before), spread: of(after.spread), alone: of(after.alone) };
}

/** A map's weights as one picture for each place that hears: over all places, over others, or over itself alone. */
export function weightMaps(
  layer: ChannelWise,
  map: number,
  hears: 'all' | 'others' | 'itself',
): Image {
  const count = places ** 2;
  const data = new Float32Array(count ** 2);
  for (let p = 0; p < count; p++) {
    const row = rowOf(layer, map, p);
    if (hears === 'itself') data[p * count + p] = row[p]!;
    else data.set(row, p * count);
    if (hears === 'others') data[p * count + p] = 0;
  }
  return { width: places, height: places, channels: count, data };
}

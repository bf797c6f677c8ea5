import { differenceMap } from '../../inpainting/differenceMap.ts';
import { requireFillable, type Hole } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import { influenceOf, largestBeyond, pushed, type Influence } from '../../inpainting/influence.ts';
import type { Point } from '../../inpainting/marks.ts';
import { limitOf, pairs, type PairName, type Variant } from './pairs.ts';
import { threshold } from './scale.ts';
import { rectangleOf } from './spot.ts';

/** What a spot does to the fill of one network. */
export interface Weighed extends Influence {
  readonly id: string;
  /** Over the hole. */
  readonly mean: number;
  /** The largest change beyond the limit that is drawn; null where nothing is missing there, or no limit is drawn. */
  readonly beyond: number | null;
  /** Of every pixel of the square, in [0, 1]: the mean over the channels; 0 outside the hole. */
  readonly values: Float32Array;
}

/** Fills the hole of a picture by a network; the first of two is the picture as it is, and may be remembered. */
type Fill = (variant: Variant, image: Image, isChanged: boolean) => Promise<Image>;

/** Fills a hole before and after the spot is changed, in a browser or in Node. Throws `HoleError` where nothing can be filled. */
export async function weigh(
  image: Image,
  hole: Hole,
  spot: Point,
  pair: PairName,
  fill: Fill,
): Promise<readonly Weighed[]> {
  requireFillable(image, hole);
  const { variants, layers } = pairs[pair];
  const rectangle = rectangleOf(spot);
  const changed = pushed(image, rectangle);
  const weighed: Weighed[] = [];
  for (const variant of variants) {
    const before = await fill(variant, image, false);
    const { values, mean } = differenceMap(before, await fill(variant, changed, true), hole);
    const beyond = layers && largestBeyond(values, hole, limitOf(layers, rectangle));
    const influence = influenceOf(values, hole, rectangle, threshold);
    weighed.push({ id: variant.id, mean, ...influence, beyond, values });
  }
  return weighed;
}

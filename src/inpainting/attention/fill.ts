import { complete } from '../complete.ts';
import { HoleError, requireFillable, type Hole } from '../hole.ts';
import type { Image } from '../image.ts';
import { attentionOf, type Attention, type Settings } from './attention.ts';
import { copyPatches } from './copying.ts';
import { holeOfCells } from './grid.ts';
import { createRanking, rank, type Ranking } from './ranking.ts';

export interface AttentionFill {
  /** The picture with its hole laid from patches. */
  readonly fill: Image;
  readonly attention: Attention;
  /** The best sources of every missing position. */
  readonly ranking: Ranking;
}

/** More than fit beside a figure. */
export const rankingDepth = 8;

/**
 * Fills a hole by copying: every position of `features` that the hole touches is rebuilt from the patches of
 * `picture` that its attention points at, overlaps averaged. The picture is a whole number of pixels,
 * `picture.width / features.width`, wide at each position. Throws `HoleError` where there is nothing to fill
 * or nothing to fill it from, `RangeError` where the sizes do not fit.
 */
export function fillByAttention(
  features: Image,
  picture: Image,
  hole: Hole,
  settings: Settings,
): AttentionFill {
  const cell = picture.width / features.width;
  requireFillable(picture, hole);
  const missing = holeOfCells(hole, cell);
  if (!missing.data.includes(0)) {
    throw new HoleError(
      `Every square of ${cell} × ${cell} pixels touches the hole, so there is nothing to copy from. Leave wider parts of the picture between what is missing, or choose a smaller rate.`,
    );
  }
  const attention = attentionOf(features, missing, settings);
  const copying = copyPatches(picture, cell);
  const ranking = createRanking(attention.targets, rankingDepth);
  attention.targets.forEach((target, i) => {
    const row = attention.row(target);
    copying.lay(target, row);
    rank(ranking, i, row);
  });
  return { fill: complete(picture, hole, copying.picture('counted')), attention, ranking };
}

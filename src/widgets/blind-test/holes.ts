import { mulberry32 } from '../../inpainting/evaluationHoles.ts';
import { unitsPerSide, type Mark } from '../../inpainting/marks.ts';
import { atShare, boxOfShares } from '../scene/drawn.ts';

/** Two kinds: a square and a stroke. */
export const kinds = 2;

/** No nearer to the border, in sides of the picture. */
const margin = 0.1;
const square = 0.26;
const stroke = { radius: 0.045, turns: 4, longest: 0.3 };

/**
 * The hole of one kind in one photograph, by their numbers. It lies elsewhere in each photograph: who has found the
 * holes of the first few must not know where to look in the others.
 */
export function holeOf(photograph: number, kind: number): readonly Mark[] {
  const random = mulberry32(1 + kinds * photograph + kind);
  const between = (low: number, high: number): number => low + (high - low) * random();
  if (kind === 0) {
    const [left, top] = [
      between(margin, 1 - margin - square),
      between(margin, 1 - margin - square),
    ];
    return [boxOfShares(left, top, left + square, top + square)];
  }
  const near = (from: number): number =>
    between(Math.max(margin, from - stroke.longest), Math.min(1 - margin, from + stroke.longest));
  let [x, y] = [between(margin, 1 - margin), between(margin, 1 - margin)];
  const points = [atShare(x, y)];
  for (let turn = 0; turn < stroke.turns; turn++) {
    [x, y] = [near(x), near(y)];
    points.push(atShare(x, y));
  }
  return [{ kind: 'brush', radius: Math.round(stroke.radius * unitsPerSide), points }];
}

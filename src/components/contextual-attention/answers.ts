import { deepfillGrid } from '../../widgets/attention/scene.ts';

const cosines = [0.9, 0.8] as const;
const scale = 10;
const discount = 0.99;
const inside = 16;
const side = 256;

/** Numbers of the chapter's exercises and of its text, each computed. */
export const answers = {
  side,
  cell: deepfillGrid,
  positions: (side / deepfillGrid) ** 2,
  /** Numbers in the attention matrix of a square of `side` pixels. */
  entries: (side / deepfillGrid) ** 4,
  cosines,
  scale,
  /** Weight of the better of two sources. */
  better: 1 / (1 + Math.exp(scale * (cosines[1] - cosines[0]))),
  sharper: 1 / (1 + Math.exp(5 * scale * (cosines[1] - cosines[0]))),
  inside,
  /** Weight of a pixel's error so many pixels from the rim. */
  discounted: discount ** inside,
  deep: discount ** 64,
};

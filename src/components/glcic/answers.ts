import { fieldOf } from '../../inpainting/receptiveField/formula.ts';
import { undilated } from '../../inpainting/receptiveField/layers.ts';
import { presets } from '../../inpainting/receptiveField/presets.ts';
import { belief, localSide } from '../../widgets/critics/candidates.ts';
import { seenSide } from '../../widgets/critics/court.ts';

/** The layers up to the last dilated one. */
const toMiddle = presets.glcic.slice(
  0,
  1 + presets.glcic.findLastIndex(({ dilation }) => dilation > 1),
);

/** Sides of holes that the text speaks of, in pixels. */
const small = 40;
const large = 90;
const shareOf = (part: number, whole: number) => (100 * part ** 2) / whole ** 2;

/** A verdict to be worked out by hand. */
const shares = { fromWhole: 0.4, fromLocal: -1.9, constant: 0.2 };
const sum = shares.fromWhole + shares.fromLocal + shares.constant;

/** Four times the base width of `models/training/networks/glcic.py`: the channels of its dilated layers. */
const channels = 64;

/** Numbers of the chapter's text and of its exercises, each computed. */
export const answers = {
  sees: fieldOf(toMiddle).size,
  seesUndilated: fieldOf(undilated(toMiddle)).size,
  side: seenSide,
  local: localSide,
  small,
  large,
  smallOfWhole: shareOf(small, seenSide),
  smallOfLocal: shareOf(small, localSide),
  shareRatio: shareOf(small, localSide) / shareOf(small, seenSide),
  seenOfLarge: shareOf(localSide, large),
  ...shares,
  sum,
  belief: 100 * belief(sum),
  channels,
  weights: 3 * 3 * channels * channels,
};

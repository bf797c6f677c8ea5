import type { Hole } from '../../inpainting/hole.ts';
import { rasterise, type Mark } from '../../inpainting/marks.ts';
import { updateValid, validOf, type Valid } from '../../inpainting/partialConvolution.ts';
import { validThrough } from '../../inpainting/partialConvolutionUNet.ts';
import { oncePer } from '../scene/oncePer.ts';
import { ruleLayers, side } from './layers.ts';

/** The hole as both networks get it. */
export function holeOf(marks: readonly Mark[]): Hole {
  return rasterise(marks, side, side);
}

/** The mask before the first layer and after each that the figure shows. Nothing but the hole enters. */
export function masksOf(hole: Hole): readonly Valid[] {
  const start = validOf(hole);
  return [start, ...validThrough(ruleLayers, start)];
}

/** `masksOf` the hole of marks: the figure and its exercise ask for them at every change of the scene. */
export const masksUnder = oncePer((marks: readonly Mark[]) => masksOf(holeOf(marks)));

/** What the rule has left of a hole under the second layer of DeepFill v2: the layer of 5×5 before it has passed. */
export function validBefore(hole: Hole): Valid {
  return updateValid(validOf(hole), 5);
}

/** `validBefore` of the hole of marks: what the opened window lies on, wherever it is moved. */
export const validUnder = oncePer((marks: readonly Mark[]) => validBefore(holeOf(marks)));

/** Share of the layer that is not valid, 0 to 1. */
export const lostShare = oncePer(
  ({ data }: Valid): number => data.reduce((sum, value) => sum + 1 - value, 0) / data.length,
);

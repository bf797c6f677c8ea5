import type { Hole } from '../../inpainting/hole.ts';
import { rasterise, type Mark } from '../../inpainting/marks.ts';
import { validOf, type Valid } from '../../inpainting/partialConvolution.ts';
import { validThrough } from '../../inpainting/partialConvolutionUNet.ts';
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

/** Share of the layer that is not valid, 0 to 1. */
export function lostShare({ data }: Valid): number {
  return data.reduce((sum, value) => sum + 1 - value, 0) / data.length;
}

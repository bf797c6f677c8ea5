import { missingCount, type Hole } from '../../inpainting/hole.ts';
import { rasterise, type Mark } from '../../inpainting/marks.ts';
import { validOf } from '../../inpainting/partialConvolution.ts';
import { uNetLayers, validThrough } from '../../inpainting/partialConvolutionUNet.ts';
import type { Size } from '../scene/exercise.ts';

/** The method whose encoder it is. */
export const closingMethod = 'partial-convolution';

/** The longer side that holes are looked at with: that of a network's working square. */
const side = 256;

const encoder = uNetLayers().filter(({ direction }) => direction === 'down');

/** The hole on a picture of these proportions, its longer side `side` pixels. */
export function holeOn(marks: readonly Mark[], { width, height }: Size): Hole {
  const scale = side / Math.max(width, height);
  const pixels = (length: number) => Math.max(1, Math.round(length * scale));
  return rasterise(marks, pixels(width), pixels(height));
}

/** How many layers of the partial-convolution encoder it takes until all is valid; Infinity if none does. */
export function layersToClose(hole: Hole): number {
  if (missingCount(hole) === 0) return 0;
  const closed = validThrough(encoder, validOf(hole)).findIndex(({ data }) => !data.includes(0));
  return closed < 0 ? Infinity : closed + 1;
}

/** “With the whole photograph at 256 pixels, its encoder would close this hole after 2 layers.” */
export function describeClosing(marks: readonly Mark[], picture: Size): string {
  const layers = layersToClose(holeOn(marks, picture));
  const how =
    layers === Infinity
      ? 'not close this hole'
      : `close this hole after ${layers} ${layers === 1 ? 'layer' : 'layers'}`;
  return `With the whole photograph at ${side} pixels, its encoder would ${how}.`;
}

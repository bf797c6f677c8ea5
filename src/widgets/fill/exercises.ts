import { missingCount, type Hole } from '../../inpainting/hole.ts';
import { rasterise, unitsPerSide, type Mark, type Point } from '../../inpainting/marks.ts';
import { validOf } from '../../inpainting/partialConvolution.ts';
import { uNetLayers, validThrough } from '../../inpainting/partialConvolutionUNet.ts';
import { exercisesOver } from '../scene/exercise.ts';
import { fillCodec } from './codec.ts';
import type { Scene } from './scene.ts';

/** The side that holes are looked at with: that of a network's working square. */
const side = 256;

/** A square hole to compare with: its side in a picture of 256 pixels. */
export const comparedSquare = 64;
/** How many layers of the encoder a scattered hole may outlive. */
export const mostLayers = 2;

const encoder = uNetLayers().filter(({ direction }) => direction === 'down');

/** How many layers of the partial-convolution encoder it takes until all is valid; Infinity if none does. */
export function layersToClose(hole: Hole): number {
  if (missingCount(hole) === 0) return 0;
  const closed = validThrough(encoder, validOf(hole)).findIndex(({ data }) => !data.includes(0));
  return closed < 0 ? Infinity : closed + 1;
}

function isScattered({ marks }: Scene): boolean {
  const hole = rasterise(marks, side, side);
  return missingCount(hole) >= comparedSquare ** 2 && layersToClose(hole) <= mostLayers;
}

/** Thin strokes across the upper half of the square, which every photograph of the book covers. */
function stripes(): readonly Mark[] {
  const at = (x: number, y: number): Point => ({
    x: Math.round(x * unitsPerSide),
    y: Math.round(y * unitsPerSide),
  });
  return [0.08, 0.16, 0.24, 0.32].map((y) => ({
    kind: 'brush',
    radius: 60,
    points: [at(0.03, y), at(0.97, y)],
  }));
}

/** What a chapter can ask to be done in a Fill figure. */
export const exercises = exercisesOver(fillCodec, {
  /** Much is missing, and yet no pixel is far from what is known. */
  scattered: {
    isMet: isScattered,
    solution: {
      photograph: 'watchtower',
      method: 'partial-convolution',
      size: 256,
      marks: stripes(),
    },
  },
});

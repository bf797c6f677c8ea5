import type { Hole } from '../../inpainting/hole.ts';
import { pointsOf } from '../../inpainting/lesson.ts';
import type { Mark } from '../../inpainting/marks.ts';
import { measureHole } from '../easel/measure.ts';
import { atShare } from '../scene/drawn.ts';
import { exercisesOver, type Size } from '../scene/exercise.ts';
import { holeOn, layersToClose } from './closing.ts';
import { fillCodec } from './codec.ts';
import type { Scene } from './scene.ts';

/** How much of a photograph a scattered hole has to cover, and how many layers of the encoder it may outlive. */
export const askedShare = 1 / 8;
export const mostLayers = 2;

/** How many losses: parts of the hole that do not touch, not even at a corner. */
export function lossesOf({ width, height, data }: Hole): number {
  const left = data.slice();
  let losses = 0;
  for (let start = left.indexOf(1); start >= 0; start = left.indexOf(1, start)) {
    losses++;
    const open = [start];
    left[start] = 0;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          if (left[v * width + u] === 0) continue;
          left[v * width + u] = 0;
          open.push(v * width + u);
        }
      }
    }
  }
  return losses;
}

/** How many losses make a photograph look its age. */
export const agedLosses = 5;
/** No pixel of a thin loss is more steps than this from a known one. */
const thinDepth = 4;

function isAged({ marks }: Scene, picture: Size): boolean {
  const hole = holeOn(marks, picture);
  return lossesOf(hole) >= agedLosses && pointsOf(hole).p2.depth <= thinDepth;
}

function isScattered({ marks }: Scene, picture: Size): boolean {
  return (
    measureHole(marks, picture).share >= askedShare &&
    layersToClose(holeOn(marks, picture)) <= mostLayers
  );
}

/** Thin strokes across the upper half of the square, which every photograph of the book covers. */
function stripes(...heights: readonly number[]): readonly Mark[] {
  return heights.map((y) => ({
    kind: 'brush',
    radius: 60,
    points: [atShare(0.03, y), atShare(0.97, y)],
  }));
}

const shown = {
  photograph: 'watchtower',
  method: 'partial-convolution',
  size: 256,
  reveal: 'fill',
} as const;

/** What a chapter can ask to be done in a Fill figure. */
export const exercises = exercisesOver(fillCodec, {
  /** Much is missing, and yet no pixel is far from what is known. */
  scattered: {
    isMet: isScattered,
    solution: { ...shown, marks: stripes(0.05, 0.13, 0.21, 0.29, 0.37) },
  },
  /** Many thin losses, as age leaves them. */
  aged: {
    isMet: isAged,
    solution: { ...shown, marks: stripes(0.04, 0.12, 0.2, 0.28, 0.36) },
  },
});

import { boxOfShares } from '../scene/drawn.ts';
import { exercisesOver } from '../scene/exercise.ts';
import { masksCodec } from './codec.ts';
import { lostShare, masksUnder } from './masks.ts';
import type { Scene } from './scene.ts';

/** The share of the picture that a hole may cover, 0 to 1, and the layers that it is to outlive. */
export const mostCovered = 0.18;
export const outlived = 4;

function outlives({ marks }: Scene): boolean {
  const masks = masksUnder(marks);
  return lostShare(masks[0]!) <= mostCovered && lostShare(masks[outlived]!) > 0;
}

/** What a chapter can ask to be done in a figure of masks. */
export const exercises = exercisesOver(masksCodec, {
  /** Little is missing, and yet its middle is far from everything known. */
  compact: {
    isMet: outlives,
    solution: {
      photograph: 'great-wall',
      part: 'coarse',
      step: outlived,
      channel: null,
      place: { x: 30, y: 37 },
      marks: [boxOfShares(0.3, 0.3, 0.71, 0.71)],
    },
  },
});

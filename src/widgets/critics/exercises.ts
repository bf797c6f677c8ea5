import { missingCount, type Hole } from '../../inpainting/hole.ts';
import { rasterise } from '../../inpainting/marks.ts';
import { atShare } from '../scene/drawn.ts';
import { exercisesOver } from '../scene/exercise.ts';
import { criticsCodec, usual, type Scene } from './scene.ts';

/** The side that holes are looked at with. */
const side = 256;

/** Whether the pixel at a hole's centre of mass is known; false where nothing is missing. */
function isHollow(hole: Hole): boolean {
  const count = missingCount(hole);
  if (count === 0) return false;
  let [x, y] = [0, 0];
  hole.data.forEach((missing, i) => {
    x += missing * (i % hole.width);
    y += missing * Math.floor(i / hole.width);
  });
  return hole.data[Math.round(y / count) * hole.width + Math.round(x / count)] === 0;
}

/** What a chapter can ask to be done in front of the critics. */
export const exercises = exercisesOver(criticsCodec, {
  /** The local critic looks at the hole's centre, and nothing is missing there. */
  hollow: {
    isMet: ({ marks }: Scene) => isHollow(rasterise(marks, side, side)),
    solution: {
      ...usual,
      photograph: 'watchtower',
      marks: [
        { kind: 'brush', radius: 80, points: [atShare(0.2, 0.2)] },
        { kind: 'brush', radius: 80, points: [atShare(0.4, 0.2)] },
      ],
    },
  },
});

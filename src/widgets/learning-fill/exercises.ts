import { missingCount, type Hole } from '../../inpainting/hole.ts';
import { pointsOf } from '../../inpainting/lesson.ts';
import { rasterise, type Mark } from '../../inpainting/marks.ts';
import { box } from '../scene/drawn.ts';
import { exercisesOver } from '../scene/exercise.ts';
import { learningFillCodec } from './codec.ts';
import { sees } from './describe.ts';
import { side } from './scene.ts';
import { scenes } from './scenes.ts';

/** A scene's hole as the networks are given it. */
export function holeOf(marks: readonly Mark[]): Hole {
  return rasterise(marks, side, side);
}

/** As many pixels as the hole that the chapter shows, all of them within the undilated network's sight. */
function isSeenThrough(marks: readonly Mark[]): boolean {
  const hole = holeOf(marks);
  const missing = missingCount(hole);
  return (
    missing >= missingCount(holeOf(scenes.wide.marks)) &&
    missing < hole.data.length &&
    sees('undilated', pointsOf(hole).p2)
  );
}

/** What a chapter can ask to be done in the figure. */
export const exercises = exercisesOver(learningFillCodec, {
  'seen-through': {
    isMet: ({ marks }) => isSeenThrough(marks),
    // A band instead of a square.
    solution: { ...scenes.wide, marks: [box(60, 420, 840, 120)], step: 0 },
  },
});

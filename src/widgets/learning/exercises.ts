import { bestFill, modes } from '../../inpainting/twoModes.ts';
import { exercisesOver } from '../scene/exercise.ts';
import { learningCodec } from './codec.ts';
import type { Scene } from './scene.ts';

/** Whether some generator's best fill is a fence, although no critic judges it. */
function isSharpUncriticised({ losses, share }: Scene): boolean {
  return losses.some((loss) => {
    if (loss !== 'l2' && loss !== 'l1') return false;
    const best = bestFill(loss, share / 100);
    return best !== null && modes.some((mode) => mode.every((value, i) => value === best[i]));
  });
}

/** What a chapter can ask to be done in a Learning figure. */
export const exercises = exercisesOver(learningCodec, {
  'sharp-without-critic': {
    isMet: isSharpUncriticised,
    solution: { losses: ['l1', 'adversarial'], share: 70, seed: 2, pace: 'even' },
  },
});

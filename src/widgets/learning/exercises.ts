import { bestFill, contrast, type Modes } from '../../inpainting/twoModes.ts';
import { exercisesOver } from '../scene/exercise.ts';
import { learningCodec } from './codec.ts';
import { firstModes, oddsOf, type Scene } from './scene.ts';

/** What of a fence has to be seen in its contrast, and by how much two differ in some brightness to be two. */
const [visible, apart] = [0.4, 0.2];

const areTwo = ([first, second]: Modes): boolean =>
  first.some((value, i) => Math.abs(value - second[i as 0 | 1]) >= apart);

/** Whether some generator's best fill is a fence, although no critic judges it. */
function isSharpUncriticised(scene: Scene): boolean {
  const { share, modes } = oddsOf(scene);
  return scene.losses.some((loss) => {
    if (loss !== 'l2' && loss !== 'l1') return false;
    const best = bestFill(loss, share, modes);
    return (
      best !== null &&
      areTwo(modes) &&
      modes.some((mode) => mode.every((value, i) => value === best[i]))
    );
  });
}

/** Whether at even odds the mean of two fences, which are not the same, is a fence too. */
function isMeanFence(scene: Scene): boolean {
  const { share, modes } = oddsOf(scene);
  const mean = bestFill('l2', share, modes);
  return (
    share === 0.5 &&
    mean !== null &&
    areTwo(modes) &&
    [mean, ...modes].every((fence) => contrast(fence) >= visible)
  );
}

/** What a chapter can ask to be done in a Learning figure. */
export const exercises = exercisesOver(learningCodec, {
  'sharp-without-critic': {
    isMet: isSharpUncriticised,
    solution: {
      losses: ['l1', 'adversarial'],
      share: 70,
      modes: firstModes,
      seed: 2,
      pace: 'even',
    },
  },
  'mean-fence': {
    isMet: isMeanFence,
    solution: {
      losses: ['l2', 'adversarial'],
      share: 50,
      modes: [
        [10, 70],
        [30, 90],
      ],
      seed: 2,
      pace: 'even',
    },
  },
});

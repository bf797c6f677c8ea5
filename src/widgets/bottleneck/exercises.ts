import { missingCount } from '../../inpainting/hole.ts';
import { boxOfShares } from '../scene/drawn.ts';
import { exercisesOver } from '../scene/exercise.ts';
import { holeUnder } from './hole.ts';
import { bottleneckCodec, type Scene } from './scene.ts';
import { scenes } from './scenes.ts';
import { blindPlaces } from './sight.ts';

const { wall } = scenes;
if (!wall) throw new Error('The exercises lack their scene.');

/** The share of the picture that is missing from the figure as the page shows it, which another hole is to reach. */
export const missingShare = shareOf(wall);
export const blindAtFirst = blindPlaces(holeUnder(wall.marks));

function shareOf({ marks }: Pick<Scene, 'marks'>): number {
  const hole = holeUnder(marks);
  return missingCount(hole) / hole.data.length;
}

/** What a chapter can ask to be done in this figure. */
export const exercises = exercisesOver(bottleneckCodec, {
  /** As much is missing, and yet every place still sees something. */
  'none-blind': {
    isMet: (scene: Scene) =>
      shareOf(scene) >= missingShare && blindPlaces(holeUnder(scene.marks)) === 0,
    solution: {
      ...wall,
      marks: [boxOfShares(0.08, 0, 0.36, 1), boxOfShares(0.64, 0, 0.92, 1)],
    },
  },
});

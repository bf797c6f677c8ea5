import { exercisesOver } from '../scene/exercise.ts';
import { layersOf } from './layers.ts';
import { architectureCodec, side, type Scene } from './scene.ts';
import { scenes } from './scenes.ts';

/** The first layer of the coarse network whose receptive field is at least as wide as the picture. */
export const seesAll = layersOf('coarse').find(({ field }) => field !== null && field >= side)!;

/** What a chapter can ask to be done in a walk through the architecture. */
export const exercises = exercisesOver(architectureCodec, {
  'sees-all': {
    isMet: ({ layer }: Scene) => layer === seesAll.id,
    solution: { ...scenes['walk']!, layer: seesAll.id },
  },
});

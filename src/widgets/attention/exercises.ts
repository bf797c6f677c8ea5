import { exercisesOver } from '../scene/exercise.ts';
import { attentionCodec } from './codec.ts';
import { seenAcross, type Scene } from './scene.ts';
import { scenes, trained } from './scenes.ts';

/** Across how many pixels the reader is to let positions be compared. */
export const askedAcross = 20;

function isAsTrained(scene: Scene): boolean {
  const knobs = Object.keys(trained) as (keyof typeof trained)[];
  return knobs.every((knob) => scene[knob] === trained[knob]);
}

/** What a chapter can ask to be done in an attention figure. */
export const exercises = exercisesOver<Scene>(attentionCodec, {
  /** Patch, rate and fusion work together. */
  'seen-across': {
    isMet: (scene) => seenAcross(scene) === askedAcross,
    solution: { ...scenes.bricks, rate: 4 },
  },
  /** What a trained network compares, and as it does. */
  'as-trained': { isMet: isAsTrained, solution: { ...scenes.bricks, ...trained } },
});

import { exercisesOver } from '../scene/exercise.ts';
import { fieldOf } from './maps.ts';
import { scoreMapCodec, sides, type Patch, type Scene } from './scene.ts';
import { scenes } from './scenes.ts';

/** Pixels of the picture that a patch can depend on. */
export function seenBy(patch: Patch): number {
  const { width, height } = fieldOf(patch);
  return width * height;
}

const every = sides.flatMap((_, row) => sides.map((_, column): Patch => ({ column, row })));

/** The patch that sees least: the strides put the middles of patches nearer to two of the borders. */
export const blindest = every.reduce((least, patch) =>
  seenBy(patch) < seenBy(least) ? patch : least,
);

const { shore } = scenes;
if (!shore) throw new Error('The exercises lack their scene.');

/** What a chapter can ask to be done in a score map. */
export const exercises = exercisesOver(scoreMapCodec, {
  /** The patch that sees the least of the picture is read. */
  blindest: {
    isMet: ({ patch }: Scene) => seenBy(patch) === seenBy(blindest),
    solution: { ...shore, patch: blindest },
  },
});

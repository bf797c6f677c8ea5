import { trainingOf } from '../measured.ts';

/** The hole that the chapter's chart follows, a key of the training record and in words. */
const kind = 'square-37';
export const hole = 'square of 37 % side';

/** Training of GLCIC at its last size: error and texture in the hole, on photographs kept back. */
export const curve = trainingOf('glcic').curve.flatMap(
  ({ step, size, validation, texture, discriminator }) => {
    const [psnr, energy] = [validation[kind], texture?.[kind]];
    if (size !== lastSize() || psnr === undefined || energy === undefined) return [];
    return [{ step, psnr, texture: energy, isAdversarial: discriminator !== undefined }];
  },
);

const before = curve.filter(({ isAdversarial }) => !isAdversarial).at(-1);
const after = curve.at(-1);
if (!before || !after?.isAdversarial)
  throw new Error('models/glcic/training.json tells of no adversarial training.');

/** The step at which the critics come in. */
export const met = before.step;

/** How far the adversary moved both, from its first step to its last. */
export const moved = { before, after, steps: after.step - before.step };

function lastSize(): number | undefined {
  return trainingOf('glcic').curve.at(-1)?.size;
}

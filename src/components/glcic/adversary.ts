import trial from '../../../models/glcic/adversarial-trial.json' with { type: 'json' };
import { trainingOf } from '../measured.ts';

/** The hole that the chapter's chart follows, a key of the training record and in words. */
const kind = 'square-37';
export const hole = 'square of 37 % side';

interface Point {
  readonly step: number;
  readonly size: number;
  readonly validation: Readonly<Record<string, number>>;
  readonly texture?: Readonly<Record<string, number>>;
}

function followed(points: readonly Point[]) {
  return points.flatMap(({ step, validation, texture }) => {
    const [psnr, energy] = [validation[kind], texture?.[kind]];
    return psnr === undefined || energy === undefined ? [] : [{ step, psnr, texture: energy }];
  });
}

const [first, ...adversarial] = followed(trial.curve);
const last = adversarial.at(-1);
if (!first || !last) throw new Error('models/glcic/adversarial-trial.json tells of no training.');

/** The step at which the critics came in. */
export const met = first.step;

/** Training at the trial's size up to that step, then the trial. */
export const curve = [
  ...followed(
    trainingOf('glcic').curve.filter(({ step, size }) => size === trial.phase.size && step < met),
  ),
  first,
  ...adversarial,
];

/** How far the trial moved both, from its first step to its last. */
export const moved = { before: first, after: last, steps: last.step - first.step };

/** How our network was trained in the end, in steps: alone, and then with critics that only watched. */
export function phases(): { readonly alone: number; readonly watched: number } {
  const { curve: points, step } = trainingOf('glcic');
  const alone = points.findLast(({ discriminator }) => discriminator === undefined)?.step ?? 0;
  return { alone, watched: step - alone };
}

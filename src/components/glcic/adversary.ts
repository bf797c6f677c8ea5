import { phases as planned } from '../../../models/glcic/schedule.json' with { type: 'json' };
import trial from '../../../models/glcic/adversarial-trial.json' with { type: 'json' };
import { findNetwork } from '../../networks/catalogue.ts';
import { required } from '../required.ts';
import { trainingOf, type TrainingRecord } from '../measured.ts';

/** The hole that the chapter's chart follows, a key of the training record and in words. */
const kind = 'square-37';
export const hole = 'square of 37 % side';

type Point = TrainingRecord['curve'][number];

function followed(points: readonly Point[]) {
  return points.flatMap(({ step, validation, texture }) => {
    const [psnr, energy] = [validation[kind], texture?.[kind]];
    return psnr === undefined || energy === undefined ? [] : [{ step, psnr, texture: energy }];
  });
}

/** From the first of these points to the last. */
function movedOver(points: readonly Point[]) {
  const [before, after] = [followed(points.slice(0, 1))[0], followed(points.slice(-1))[0]];
  if (!before || !after) throw new Error(`No training of GLCIC was followed on a ${hole}.`);
  return { before, after, steps: after.step - before.step };
}

const { curve: all } = trainingOf('glcic');
const { size } = trial.phase;
const alone = all.findLastIndex(({ discriminator }) => discriminator === undefined);
const together = all.slice(alone);

/** The step at which the critics were first listened to. */
export const met = required(
  alone < 0 ? null : together[0]?.step,
  'the step at which GLCIC’s critics were first listened to',
);

/** Training on pictures of the trial's size, from its beginning to its end. */
export const curve = followed(all.filter((point) => point.size === size));

/** What both changed, from the step at which the critics were listened to. */
export const moved = movedOver(together);

/** The same of a first trial that was taken back. */
export const trialMoved = movedOver(trial.curve);

type Planned = (typeof planned)[number];

/** The phase that was the first to count something, how many-fold, and the points of the curve from there on. */
function since(counted: 'tone' | 'overlap') {
  const first = planned.findIndex((phase: Planned) => phase[counted]);
  const weight = planned[first]?.[counted];
  if (weight === undefined) throw new Error(`Chapter 7 tells of a phase that has “${counted}”.`);
  const before = planned.slice(0, first).reduce((sum, { steps }) => sum + steps, 0);
  return { weight, points: all.filter((point) => point.step >= before) };
}

/** The same from the step at which errors of local averages were counted besides, and how many-fold at first. */
export const toneMoved = (() => {
  const { weight, points } = since('tone');
  return { ...movedOver(points), weight };
})();

/** The step across a hole's edge, as a share of the photograph's, since the fill is drawn larger than its hole. */
export const edgeMoved = (() => {
  const { weight, points } = since('overlap');
  const seams = points.flatMap(({ seam }) => seam?.[kind] ?? []);
  const [before, after] = [seams[0], seams.at(-1)];
  if (before === undefined || after === undefined)
    throw new Error('No edge was followed in GLCIC’s training.');
  return { weight, steps: movedOver(points).steps, before, after };
})();

/** How much the end of training counts in the weights, an average, as a share. */
export const shareOfEnd = findNetwork('glcic').trained.averaged?.at(-1)?.share ?? 1;

/** How our network was trained, in steps: on squared error, critics looking on meanwhile, and then together with them. */
export function phases(): { readonly alone: number; readonly together: number } {
  return { alone: met, together: moved.steps };
}

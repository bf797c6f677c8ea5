import trial from '../../../models/deepfill-v2/adversarial-trial.json' with { type: 'json' };
import { findNetwork } from '../../networks/catalogue.ts';
import { trainingOf } from '../measured.ts';
import { required } from '../required.ts';
import { spansOf } from '../spans.ts';
import { firstStepOf, phases } from './phases.ts';

/** What the chapter says of how our network was trained. */

const network = 'deepfill-v2';
export const { curve, step } = trainingOf(network);

/** Steps in which the discriminator played along. */
export const playedSteps = spansOf(curve, ({ discriminator }) => discriminator !== undefined)
  .filter(({ value }) => value)
  .reduce((sum, { from, to }) => sum + to - from, 0);

function pointAt(end: number) {
  const found = curve.findLast((point) => point.step === end);
  if (!found) throw new Error(`The curve of DeepFill v2 has no point at step ${end}.`);
  return found;
}

/** What photographs kept back tell of the steps from one to another. */
function movedOver(from: number, to: number) {
  const [before, after] = [pointAt(from), pointAt(to)];
  const at = (point: typeof before, of: 'coarse' | 'validation' | 'texture', hole: string) =>
    required(point[of]?.[hole], `${of} of DeepFill v2 on ${hole} at step ${point.step}`);
  const gained = (of: 'coarse' | 'validation', hole: string) =>
    at(after, of, hole) - at(before, of, hole);
  const texture = (hole: string) =>
    [at(before, 'texture', hole), at(after, 'texture', hole)] as const;
  return { steps: to - from, gained, texture };
}

/** The first time when the coarse network alone was trained, after how many steps, and all later times together. */
export const coarseAlone = coarseAloneOf();

function coarseAloneOf() {
  const times = spansOf(
    phases.map(({ end, only }) => ({ step: end, only })),
    ({ only }) => only === 'coarse',
  ).filter(({ value }) => value);
  const [first, ...later] = times;
  const last = later.at(-1);
  if (!first || !last)
    throw new Error('Chapter 11 tells of several times when the coarse network was trained alone.');
  return {
    after: first.from,
    first: movedOver(first.from, first.to),
    laterSteps: later.reduce((sum, { from, to }) => sum + to - from, 0),
    since: movedOver(first.to, last.to),
  };
}

/** Where texture was first counted by how much of it there is, as an index of `phases`. */
const counted = phases.findIndex(({ grain }) => grain !== undefined);
const countedFrom = phases[counted - 1]?.end ?? 0;

/**
 * The steps from which on errors were squared, up to which the critic's weight was steered, from which on errors were
 * forgiven by depth; how many times as much an error at the rim counted, at most.
 */
export const lossChanges = {
  squared: firstStepOf(({ reconstruction }) => reconstruction === 'l2'),
  steered: phases.findLast(({ adversarial }) => adversarial?.texture !== undefined)?.end ?? 0,
  forgiving: firstStepOf(({ forgiving }) => forgiving !== undefined),
  rim: Math.max(...phases.map(({ rim = 1 }) => rim)),
};

/** How many times as firmly as a pixel averages over a few pixels were held to the photograph, at most. */
export const heldTimes = Math.max(...phases.map(({ tone = 0 }) => tone));

/** The refinement from there on: how many times as much its critic counts in the end, and which texture is asked for. */
export const louder = louderOf();

function louderOf() {
  const [before, now] = [phases[counted - 1], phases.at(-1)];
  if (!before?.adversarial || !now?.adversarial?.practice || !now.grained || !now.deeper)
    throw new Error('Chapter 11 tells of a critic that has become louder and practises.');
  return {
    ...movedOver(countedFrom, step),
    times: now.adversarial.weight / before.adversarial.weight,
    asked: { edge: now.grained, deep: now.deeper },
  };
}

/** Filters of the first layer before it was widened, and since. */
export const widened = widenedOf();

function widenedOf() {
  const [once, ...more] = findNetwork(network).trained.widened ?? [];
  if (!once || more.length > 0) throw new Error('Chapter 11 tells of one widening.');
  return once;
}

const [before, after] = [trial.curve[0], trial.curve.at(-1)];
if (!before || !after)
  throw new Error('models/deepfill-v2/adversarial-trial.json tells of no training.');

/** The average that its weights are: over how many steps, and which share its end has; null where they are the end. */
export const lastAverage = lastAverageOf();

function lastAverageOf() {
  const last = findNetwork(network).trained.averaged?.at(-1);
  return last?.later === step ? { steps: last.later - last.earlier, share: last.share } : null;
}

/** A game that was not kept, on photographs kept back from training; textures on squares of 37 %. */
export const lost = {
  steps: after.step - before.step,
  psnr: before.validation['square-37'] - after.validation['square-37'],
  texture: [before.texture['square-37'], after.texture['square-37']] as const,
  /** The hinge loss of the critic as it ended; one that guesses has 2. */
  hinge: after.discriminator,
};

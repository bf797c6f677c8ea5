import schedule from '../../../models/deepfill-v2/schedule.json' with { type: 'json' };
import woven from '../../../models/deepfill-v2/woven.json' with { type: 'json' };
import trial from '../../../models/deepfill-v2/adversarial-trial.json' with { type: 'json' };
import { findNetwork } from '../../networks/catalogue.ts';
import { deepfillGrid } from '../../widgets/attention/scene.ts';
import { attendingOf, looksOf, measurementOf, repeatingOf, trainingOf } from '../measured.ts';
import { holes } from '../networks/standings.ts';
import { required } from '../required.ts';
import { spansOf } from '../spans.ts';
import { signed } from '../../widgets/easel/words.ts';

/** What the chapter says of our trained network: read from `models/` and compared when the page is built. */

export const set = 'test-a';
const otherSet = 'test-b';
const methods = { v1: 'deepfill-v1', coarse: 'deepfill-v2-coarse', v2: 'deepfill-v2' } as const;
const row = (method: string, hole: string) => measurementOf(set, method, hole);

/** dB of pooled PSNR that DeepFill v2 is ahead of another, by hole. */
const lead = (other: string) =>
  holes.map(({ id }) => row(methods.v2, id).psnrPooled - row(other, id).psnrPooled);

/** dB below which nobody is ahead. */
const LEVEL = 0.1;

function summaryOf(leads: readonly number[]) {
  const ahead = leads.filter((gain) => gain >= LEVEL).length;
  const level = leads.filter((gain) => Math.abs(gain) < LEVEL).length;
  return { ahead, level, count: leads.length, least: Math.min(...leads), most: Math.max(...leads) };
}

export const overV1 = summaryOf(lead(methods.v1));
export const overCoarse = summaryOf(lead(methods.coarse));
export const photographs = row(methods.v2, 'square-37').photographs;
/** Mean gradient in the hole as a share of the photograph's, on squares of 37 % of the side. */
export const texture = row(methods.v2, 'square-37').gradientEnergy;
/** The same on squares of half the side, the widest holes that are measured. */
export const widestTexture = row(methods.v2, 'square-50').gradientEnergy;
/** Both on photographs of another package. */
export const otherTexture = measurementOf(otherSet, methods.v2, 'square-37').gradientEnergy;
export const otherWidestTexture = measurementOf(otherSet, methods.v2, 'square-50').gradientEnergy;
if (Math.max(texture, widestTexture, otherTexture, otherWidestTexture) >= 1)
  throw new Error(
    'Chapter 11 says that wide holes come out softer than what was there: not all do now.',
  );
/** The same as the first of the coarse network's picture. */
export const coarseTexture = row(methods.coarse, 'square-37').gradientEnergy;

export const compared = [
  { id: methods.v1, name: 'DeepFill v1' },
  { id: methods.coarse, name: 'v2, coarse' },
  { id: methods.v2, name: 'v2' },
] as const;
export const holeNames = new Map(
  holes.map(({ id, name }) => [id, name.replace(' of the side', '')] as const),
);

/** Where attention looks on patterns that repeat; empty where that was not measured. */
export const attention = Object.entries(looksOf(methods.v2)?.attention ?? {}).map(
  ([pattern, shares]) => ({ pattern, ...shares }),
);

/** The fill of squares of 37 % of the side with attention, and without. Throws where that was not measured. */
export const attending = attendingOf(methods.v2, 'square-37');

export const { curve, step } = trainingOf(methods.v2);

/** Steps in which the discriminator played along. */
export const playedSteps = spansOf(curve, ({ discriminator }) => discriminator !== undefined)
  .filter(({ value }) => value)
  .reduce((sum, { from, to }) => sum + to - from, 0);

interface Phase {
  readonly steps: number;
  readonly only?: string;
  readonly reconstruction?: string;
  readonly forgiving?: number;
  readonly rim?: number;
  readonly structure?: number;
  readonly colour?: number;
  readonly tone?: number;
  readonly grain?: number;
  readonly grained?: number;
  readonly deeper?: number;
  readonly slopes?: boolean;
  readonly repeating?: number;
  readonly adversarial?: {
    readonly weight: number;
    readonly texture?: number;
    readonly practice?: number;
  };
}

const phases: readonly (Phase & { readonly end: number })[] = endingOf(schedule.phases);

function endingOf(planned: readonly Phase[]) {
  let end = 0;
  return planned.map((phase) => ({ ...phase, end: (end += phase.steps) }));
}

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
    later: later.length,
    laterSteps: later.reduce((sum, { from, to }) => sum + to - from, 0),
    since: movedOver(first.to, last.to),
  };
}

/** Where texture was first counted by how much of it there is, as an index of `phases`. */
const counted = phases.findIndex(({ grain }) => grain !== undefined);
const countedFrom = phases[counted - 1]?.end ?? 0;

/** The step from which on errors were squared, up to which the critic's weight was steered, from which on errors were forgiven by depth, and texture was counted by gradients; how many times as much one at the rim counted, at most. */
export const lossChanges = {
  squared: firstStepOf(({ reconstruction }) => reconstruction === 'l2'),
  steered: phases.findLast(({ adversarial }) => adversarial?.texture !== undefined)?.end ?? 0,
  forgiving: firstStepOf(({ forgiving }) => forgiving !== undefined),
  slopes: firstStepOf(({ slopes }) => slopes === true),
  rim: Math.max(...phases.map(({ rim = 1 }) => rim)),
};

function firstStepOf(matches: (phase: Phase) => boolean): number {
  const first = phases.find(matches);
  if (!first) throw new Error('Chapter 11 tells of losses that no phase of DeepFill v2 had.');
  return first.end - first.steps;
}

/** How many times as firmly as a pixel averages over a few pixels were held to the photograph, at most. */
export const heldTimes = Math.max(...phases.map(({ tone = 0 }) => tone));

/** The refinement from there on: how many times as much its critic counts in the end, and how many steps more that one takes. */
export const louder = louderOf();

function louderOf() {
  const [before, now] = [phases[counted - 1], phases.at(-1)];
  if (!before?.adversarial || !now?.adversarial?.practice || !now.grained || !now.deeper)
    throw new Error('Chapter 11 tells of a critic that has become louder and practises.');
  const times = (of: 'tone' | 'structure' | 'colour' | 'rim') =>
    required(now[of], `the weight of ${of}`) / required(before[of], `the weight of ${of} before`);
  return {
    ...movedOver(countedFrom, step),
    times: now.adversarial.weight / before.adversarial.weight,
    held: {
      tone: times('tone'),
      structure: times('structure'),
      colour: times('colour'),
      rim: times('rim'),
    },
    asked: { edge: now.grained, deep: now.deeper },
    practice: now.adversarial.practice,
  };
}

/**
 * How its fills repeated themselves before that was a loss, how they do now, and v1's; and after how many steps of it.
 * `woven.json` is what `models/training/measure.py` said of the weights that were published before.
 */
export const weave = weaveOf();

function weaveOf() {
  const [before, now] = [woven.repeating, repeatingOf(methods.v2)];
  const { curves } = now.across;
  const moved = now.across.oneSource - before.across.oneSource;
  return {
    before,
    beforeStep: woven.step,
    now,
    /** The correlations two patches farther, as they are now. */
    twice: {
      fills: curves.fills[2 * deepfillGrid - 1]!,
      photographs: curves.photographs[2 * deepfillGrid - 1]!,
    },
    /** The correlations at one patch, where less was asked than came of it, and two pixels on. */
    once: {
      fills: curves.fills[deepfillGrid - 1]!,
      photographs: curves.photographs[deepfillGrid - 1]!,
    },
    finer: { fills: curves.fills[1]!, photographs: curves.photographs[1]! },
    /** The step from which on it was a loss. */
    from: firstStepOf(({ repeating }) => repeating !== undefined),
    /** Whether attention has one source for about as many neighbours as before, to a twentieth of them. */
    attentionStays: Math.abs(moved) < 0.05,
    v1: repeatingOf(methods.v1),
    /** Pixels from a patch that attention copies to the next. */
    patch: deepfillGrid,
    steps: phases.reduce((sum, { steps, repeating }) => sum + (repeating ? steps : 0), 0),
  };
}

/** Filters of the first layer before it was widened, and since. */
export const widened = widenedOf();

function widenedOf() {
  const [once, ...more] = findNetwork(methods.v2).trained.widened ?? [];
  if (!once || more.length > 0) throw new Error('Chapter 11 tells of one widening.');
  return once;
}

const [before, after] = [trial.curve[0], trial.curve.at(-1)];
if (!before || !after)
  throw new Error('models/deepfill-v2/adversarial-trial.json tells of no training.');

/** The average that its weights are: over how many steps, and which share its end has; null where they are the end. */
export const lastAverage = lastAverageOf();

function lastAverageOf() {
  const last = findNetwork(methods.v2).trained.averaged?.at(-1);
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

export { signed as signedGain };

/** “ahead on 5 of 6 kinds of hole and level on 1; the difference runs from +0.02 to +0.62 dB”, “behind on all 6 kinds of hole, by 0.49 to 0.99 dB”. */
export function standing({
  ahead,
  level,
  count,
  least,
  most,
}: ReturnType<typeof summaryOf>): string {
  const range = (low: number, high: number) => `by ${low.toFixed(2)} to ${high.toFixed(2)} dB`;
  if (ahead === count) return `ahead on all ${count} kinds of hole, ${range(least, most)}`;
  if (ahead + level === 0) return `behind on all ${count} kinds of hole, ${range(-most, -least)}`;
  const even = level > 0 ? ` and level on ${level}` : '';
  return `ahead on ${ahead || 'none'} of ${count} kinds of hole${even}; the difference runs from ${signed(least)} to ${signed(most)} dB`;
}

import type { Hole } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import { exemplarStepper, type ExemplarStep } from '../../inpainting/patches/criminisi.ts';
import { sourceCentres } from '../../inpainting/patches/sources.ts';
import { scenes as fieldScenes } from '../../widgets/patchmatch/scenes.ts';
import { lookOf } from '../../widgets/patches/look.ts';
import { scenes } from '../../widgets/patches/scenes.ts';
import { outcomesAtBuild } from './outcomes.ts';
import { searchAtBuild } from './search.ts';

/** A white region left of a black one, seven pixels wide and six high; the hole reaches up to the middle. */
const width = 7;
const picture: Image = {
  width,
  height: 6,
  channels: 1,
  data: Float32Array.from({ length: 42 }, (_, i) => (i % width < 3 ? 1 : 0)),
};
const below: Hole = {
  width,
  height: 6,
  data: Uint8Array.from({ length: 42 }, (_, i) =>
    Number(i >= 3 * width && i % width > 0 && i % width < 6),
  ),
};
const { front } = exemplarStepper(picture, below, { patchSize: 3 });
const corner = front.get(3 * width + 1);
const beside = front.get(3 * width + 2);
if (!corner || !beside) throw new Error('The small picture has no such front.');

/** A square of `hole` in the middle of a square of `side`. */
function centred(side: number, hole: number): Hole {
  const first = (side - hole) / 2;
  const within = (x: number): boolean => x >= first && x < first + hole;
  const data = Uint8Array.from({ length: side * side }, (_, i) =>
    Number(within(i % side) && within(Math.floor(i / side))),
  );
  return { width: side, height: side, data };
}

const outcomes = await outcomesAtBuild(scenes['two-regions']);
const { steps } = outcomes.priority.run;
const { front: opened, look } = lookOf(outcomes.priority.run, scenes['two-regions'].step);
const [winner] = opened;
const mostOf = (term: 'data' | 'confidence') =>
  opened.reduce((most, point) => (point[term] > most[term] ? point : most));
if (!winner) throw new Error('The scene of two regions has no front.');
const field = await searchAtBuild(fieldScenes.cliff);
const searched = { side: 256, hole: 64, patch: 9 };
const guesses = 10_000;

const edgeStepsOf = (taken: readonly ExemplarStep[]): number =>
  taken.findIndex(({ data }) => data < 1e-9);
const largePatch = 13;
const large = await outcomesAtBuild({ ...scenes['two-regions'], patchSize: largePatch });

/** A point of a front, given by its parts: of nine pixels four are known from the first, two were copied. */
const given = { trust: 0.5, gradient: 0.6, lean: 30 };
const confidence = (4 + 2 * given.trust) / 9;
const data = given.gradient * Math.cos((given.lean * Math.PI) / 180);

/** Numbers of the chapter's exercises and of its text, each computed. */
export const answers = {
  corner,
  beside,
  steps: steps.length,
  onionSteps: outcomes['onion-peel'].run.steps.length,
  psnr: outcomes.priority.psnr,
  onionPsnr: outcomes['onion-peel'].psnr,
  /** Patches copied before the first whose front point no edge reaches. */
  edgeSteps: edgeStepsOf(steps),
  /** Points of the front as the figure shows it first. */
  opened: {
    step: look.step,
    points: look.points,
    winner,
    steepest: mostOf('data'),
    surest: mostOf('confidence'),
  },
  largePatch,
  largeEdgeSteps: edgeStepsOf(large.priority.run.steps),
  asked: { ...given, confidence, data, priority: confidence * data },
  searched,
  sources: sourceCentres(centred(searched.side, searched.hole), (searched.patch - 1) / 2).length,
  guesses,
  /** That at least one of `guesses` guesses among as many sources is right. */
  lucky: 1 - (1 - 1 / guesses) ** guesses,
  errors: field.snapshots.map(({ error }) => error),
  exactError: field.exact,
};

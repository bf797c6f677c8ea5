import { psnrOf } from '../../inpainting/metrics.ts';
import { evaluationHoles } from '../../inpainting/evaluationHoles.ts';
import { comparedSquare, isWithin, widest } from '../../widgets/side-by-side/exercises.ts';
import { generators } from '../../networks/catalogue.ts';
import { photographsIn } from '../evaluation.ts';
import { standingsOf, type Standing } from '../networks/standings.ts';

export const set = 'test-a';

/** Names that read badly in a sentence as they stand in a list. */
const spoken: Readonly<Record<string, string>> = {
  'partial-convolution': 'the partial-convolution U-Net',
  criminisi: 'Criminisi’s method',
  harmonic: 'the harmonic fill',
  biharmonic: 'the biharmonic fill',
};

/** A method's name inside a sentence. */
export const nameOf = ({ method, name }: Standing): string => spoken[method] ?? name;

/** A method's name as a sentence begins with it. */
export function nameAtStart(standing: Standing): string {
  const name = nameOf(standing);
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

const trained = generators.map((network) => network.trained.cpuHours);
/** How long a processor's core trained the networks. */
export const hours = { least: Math.min(...trained), most: Math.max(...trained) };

function bestBy(hole: string, figure: (standing: Standing) => number, of = set): Standing {
  return standingsOf(of, hole).reduce((best, one) => (figure(one) > figure(best) ? one : best));
}

/** The method that is closest on a kind of hole, by PSNR pooled over the photographs of a set. */
export function closest(hole: string, of = set): Standing {
  return bestBy(hole, ({ psnrPooled }) => psnrPooled, of);
}

/** How far ahead the best network is of the best method without training, in dB; negative where it is behind. */
export function lead(hole: string): number {
  const best = (kind: Standing['kind']) =>
    Math.max(
      ...standingsOf(set, hole)
        .filter((standing) => standing.kind === kind)
        .map(({ psnrPooled }) => psnrPooled),
    );
  return best('network') - best('classical');
}

/** The two kinds of fill at the ends of the trade: most texture, and least error, on wide squares. */
export const textured = bestBy('square-37', ({ gradientEnergy }) => gradientEnergy);
export const near = closest('square-37');
/** On the same squares, whose edge shows most and least. */
export const outlined = bestBy('square-37', ({ seam }) => seam);
export const smeared = bestBy('square-37', ({ seam }) => -seam);
/** How far a step across the edge is from the photographs' own, as much if it is too small as if too large. */
const offStep = ({ seam }: Standing): number => Math.abs(Math.log(seam));
/** On the same squares, whose step is nearest to the photographs' own: all that are as near within a fiftieth. */
export const joined = standingsOf(set, 'square-37').filter(
  (one) => offStep(one) <= offStep(bestBy('square-37', (other) => -offStep(other))) + 0.02,
);
/** The twin among the networks, a design of ours beside a paper's. */
export const twin = generators.find(({ twinOf }) => twinOf)?.name;
export const photographs = photographsIn(set);

/** Two photographs, to be pooled by hand. */
const errors = [0.01, 0.0001] as const;
const meanError = (errors[0] + errors[1]) / 2;

/** How many pixels the thin strokes' innermost is from a known one, along rows and columns. */
function depthOfThin(): number {
  const hole = evaluationHoles(128)['strokes-thin'];
  let steps = 1;
  while (!isWithin(hole, steps)) steps++;
  return steps;
}

export const answers = {
  thinWithin: depthOfThin(),
  errors,
  psnrs: errors.map(psnrOf),
  psnrMean: (psnrOf(errors[0]) + psnrOf(errors[1])) / 2,
  psnrPooled: psnrOf(meanError),
  meanError,
  /** L1 of a fill that is wrong by this many levels of 8 bit everywhere. */
  levels: 12,
  l1: 12 / 255,
  levelsPsnr: psnrOf((12 / 255) ** 2),
  comparedSquare,
  widest,
};

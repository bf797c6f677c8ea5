import {
  deepFillV2,
  ourWidths,
  releasedWidths,
  type NetworkLayer,
} from '../../inpainting/deepFillV2.ts';
import { mean } from '../../inpainting/mean.ts';
import { hinge } from '../../inpainting/patchCritic.ts';
import { powerStep, singularValues, type Matrix } from '../../inpainting/spectralNorm.ts';
import { seesAll } from '../../widgets/architecture/exercises.ts';
import { side } from '../../widgets/architecture/scene.ts';
import { blindest } from '../../widgets/score-map/exercises.ts';
import { fieldOf } from '../../widgets/score-map/maps.ts';
import { sides } from '../../widgets/score-map/scene.ts';

/** Numbers of the chapter's text and exercises, each computed. */

const [ours, released] = [deepFillV2('ours'), deepFillV2('released')];
const sum = (layers: readonly NetworkLayer[]) =>
  layers.reduce((total, { parameters }) => total + parameters, 0);
const criticOf = (layers: readonly NetworkLayer[]) =>
  layers.filter(({ part }) => part === 'critic');
const generatorOf = (layers: readonly NetworkLayer[]) =>
  layers.filter(({ part }) => part !== 'critic');
const named = (layers: readonly NetworkLayer[], name: string) =>
  layers.find((layer) => layer.name === name)!;

/** The side of the pictures that the released network was trained on, in pixels. */
const releasedSide = 256;
const [judge, ourJudge] = [criticOf(released).at(-1)!, criticOf(ours).at(-1)!];
const patches = releasedSide / judge.scale;
const layer = named(released, 'conv7_atrous');

/** Verdicts of a critic on two patches of a photograph and two of a fill, to be worked out by hand. */
const verdicts = { real: [0.4, 1.7], filled: [-0.3, -1.8] } as const;

export const answers = {
  side,
  layers: generatorOf(ours).filter(({ kind }) => kind !== 'attention').length,
  gated: generatorOf(ours).filter(({ kind }) => kind === 'gated').length,
  widths: ourWidths,
  releasedWidths,
  ourParameters: sum(generatorOf(ours)),
  releasedParameters: sum(generatorOf(released)),
  releasedCritic: sum(criticOf(released)),
  releasedSide,
  patches,
  judgements: patches ** 2 * judge.channels,
  judgeChannels: judge.channels,
  criticSees: judge.field!,
  ourCriticSees: ourJudge.field!,
  ourPatches: side / ourJudge.scale,
  /** What the patch sees that sees least, and what the one in the corner opposite. */
  blindest: fieldOf(blindest),
  opposite: fieldOf({ column: sides.length - 1, row: sides.length - 1 }),
  layer,
  layerWeights: layer.parameters,
  verdicts,
  /** What critic and generator lose by them. */
  criticLoss:
    mean(verdicts.real.map((score) => hinge(score, true))) +
    mean(verdicts.filled.map((score) => hinge(score, false))),
  generatorLoss: -mean(verdicts.filled),
  seesAll: { name: seesAll.title, field: seesAll.field!, dilation: seesAll.dilation },
};

/** A matrix whose singular values can be read off, and a start that leans to none of them. */
const diagonal: Matrix = { rows: 3, columns: 3, data: Float64Array.of(3, 0, 0, 0, 2, 0, 0, 0, 1) };

/** What one step of power iteration says of it. */
export const diagonalStep = {
  values: [...singularValues(diagonal)],
  first: powerStep(
    diagonal,
    Float64Array.of(1, 1, 1).map((value) => value / Math.sqrt(3)),
  ).sigma,
  /** What the error of the estimate is multiplied by in each later step: see `powerStep`. */
  shrinks: (2 / 3) ** 4,
};

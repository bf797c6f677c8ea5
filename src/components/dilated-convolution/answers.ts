import { fieldsThrough } from '../../inpainting/receptiveField/formula.ts';
import { neededField } from '../../inpainting/receptiveField/hole.ts';
import {
  jumpOf,
  parameterCount,
  undilated,
  type Layer,
} from '../../inpainting/receptiveField/layers.ts';
import {
  fieldSides,
  largestField,
  largestFields,
  pathsTo,
  sideOf,
  spanTo,
} from '../../inpainting/receptiveField/paths.ts';
import { presets } from '../../inpainting/receptiveField/presets.ts';
import { photographs } from '../../widgets/easel/served.ts';
import { fieldsOf } from '../../widgets/receptive-field/field.ts';
import { namedScene } from '../../widgets/receptive-field/served.ts';
import { glcicField } from './trained.ts';

const plain: Layer = { kernel: 3, stride: 1, dilation: 1 };
const plainLayers = (count: number): readonly Layer[] => Array.from({ length: count }, () => plain);
const rates = (...dilations: readonly number[]): readonly Layer[] =>
  dilations.map((dilation) => ({ ...plain, dilation }));

/** Of the pixels in the field, the share that is read, far from the border. */
function densityOf(layers: readonly Layer[]): number {
  const { counts } = pathsTo(layers, 0);
  return (counts.filter((count) => count > 0).length / counts.length) ** 2;
}

/** Side of the square in the middle of the field at which `share` of all paths begin. */
function sideHolding(share: number, layers: readonly Layer[]): number {
  const { counts } = pathsTo(layers, 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const middle = (counts.length - 1) / 2;
  let within = counts[middle]!;
  let reach = 0;
  while ((within / all) ** 2 < share) {
    reach++;
    within += counts[middle - reach]! + counts[middle + reach]!;
  }
  return 2 * reach + 1;
}

function sceneFields(name: string) {
  const scene = namedScene(name);
  const photograph = photographs.find(({ id }) => id === scene.photograph);
  if (!photograph) throw new Error(`The scene “${name}” has no photograph.`);
  return fieldsOf(scene, photograph);
}

const points = sceneFields('two-points');
const needed = points.points.p2.needed;
const plainNeeded = (needed - 1) / 2;
const deepSide = 101;
const deepMiddle = (deepSide - 1) / 2;
const deepNeeded = neededField(
  { x: 1 + deepMiddle, y: 1 + deepMiddle },
  { left: 1, top: 1, width: deepSide, height: deepSide },
  { width: deepSide + 2, height: deepSide + 2 },
);
const coarse = presets['deepfill-coarse'];
const [strideFirst, strideLast] = [
  [{ ...plain, stride: 2 }, plain, plain],
  [plain, plain, { ...plain, stride: 2 }],
];
const channels = 64;

/** Numbers of the chapter's text, tables and exercises, each computed. */
export const answers = {
  points,
  needed,
  plainField: largestField(presets.plain),
  /** Plain layers until p2 sees out. */
  plainNeeded,
  /** Of an exercise: a square hole whose middle is to see out. */
  deep: { side: deepSide, needed: deepNeeded, plainNeeded: (deepNeeded - 1) / 2 },
  channels,
  plainParameters: parameterCount(plainLayers(plainNeeded), channels, 4),
  /** Of the paths to an output of so many plain layers, 95 % begin in a square of this side. */
  plainHolding: sideHolding(0.95, plainLayers(plainNeeded)),
  coarse: largestFields(coarse),
  coarseJump: jumpOf(coarse),
  coarsePlain: largestField(undilated(coarse)),
  coarseParameters: parameterCount(coarse, channels, 4),
  coarseHolding: sideHolding(0.95, coarse),
  coarseDensity: densityOf(coarse),
  glcic: fieldSides(presets.glcic),
  glcicPlain: fieldSides(undilated(presets.glcic)),
  twinSeesFromP2: sideOf(spanTo(undilated(presets.glcic), glcicField().points.p2.x)),
  equalField: largestField(presets['equal-rates']),
  equalDensity: densityOf(presets['equal-rates']),
  /** The dilated layers of GLCIC and DeepFill by themselves, on their own grid. */
  middleField: largestField(rates(2, 4, 8, 16)),
  middleDensity: densityOf(rates(2, 4, 8, 16)),
  doubling: [1, 2, 3, 4, 5, 6].map((count) =>
    largestField(rates(...Array.from({ length: count }, (_, i) => 2 ** i))),
  ),
  fiveLayers: largestField(rates(1, 2, 3, 5, 8)),
  strideFirst: largestField(strideFirst),
  strideLast: largestField(strideLast),
  parametersAtDoubledRates: parameterCount(
    coarse.map((layer) => ({ ...layer, dilation: 2 * layer.dilation })),
    channels,
    4,
  ),
};

/** DeepFill's coarse network, row by row; `plain` is the field without dilation. */
export const coarseRows = fieldsThrough(coarse).map((field, i) => ({
  ...coarse[i]!,
  size: field.size,
  jump: i === 0 ? 1 : fieldsThrough(coarse)[i - 1]!.jump,
  plain: fieldsThrough(undilated(coarse))[i]!.size,
}));

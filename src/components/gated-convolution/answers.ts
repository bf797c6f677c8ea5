import { generatorLayers, ourWidths } from '../../inpainting/deepFillV2.ts';
import { elu, sigmoid } from '../../inpainting/activation.ts';
import { validInWindow, validOf } from '../../inpainting/partialConvolution.ts';
import { changeOf } from '../../widgets/masks/gates.ts';
import { gateLayers, parts, side, type Part } from '../../widgets/masks/layers.ts';
import { holeOf, lostShare, masksOf } from '../../widgets/masks/masks.ts';
import { required } from '../required.ts';
import { builtScene } from './built.ts';
import {
  closedByLayers,
  encoders,
  layersToCloseStroke,
  pictureSide,
  widestClosed,
  windows,
} from './closing.ts';
import { surveyed, surveyGates, type SurveyedLayer } from './survey.ts';

/** Numbers of the chapter's text and exercises, each computed. */

/** The layer whose cost the chapter compares. */
export const costLayer = { size: 3, inputs: 64, features: 64 } as const;

const window = costLayer.size ** 2 * costLayer.inputs;

export const costs = [
  cost('Convolution', costLayer.features, 0, 'none'),
  cost('Partial convolution', costLayer.features, costLayer.features, 'by rule, one for all'),
  cost('Gated convolution', 2 * costLayer.features, costLayer.features, 'learned, one a channel'),
];

/** `extra` multiplications at each place besides the filters' own: by the fraction of what is valid, by gates. */
function cost(name: string, filters: number, extra: number, mask: string) {
  return {
    name,
    filters,
    weights: filters * (window + 1),
    products: filters * window + extra,
    mask,
  };
}

const [ours, smallest] = encoders;
const stroke = 40;
const strokeCloses = required(
  layersToCloseStroke(stroke, ours!.layers),
  'when the stroke of an exercise is closed',
);

export const answers = {
  pictureSide,
  /** Of this book's DeepFill v2, and how many channels its second layer is given. */
  width: ourWidths.generator,
  given: generatorLayers(ourWidths.generator)[1]!.inputs,
  /** A feature and a logit to be worked out by hand: the logit is ln 3, so that the gate is three quarters. */
  feature: 0.8,
  logit: Math.log(3),
  gate: sigmoid(Math.log(3)),
  gated: elu(0.8) * sigmoid(Math.log(3)),
  gatedWeights: costs[2]!.weights,
  partialWeights: costs[1]!.weights,
  windows,
  stroke,
  strokeCloses,
  /** The pixels that it closes from one side. */
  closed: closedByLayers(ours!.layers, strokeCloses),
  strokeClosesSmall: layersToCloseStroke(stroke, smallest!.layers),
  /** The widest stroke that is closed at the bottleneck, and a layer before it. */
  widest: widestClosed(ours!.layers, ours!.layers.length),
  widestBefore: widestClosed(ours!.layers, ours!.layers.length - 1),
};

/** After how many layers the rule has closed the stroke of the chapter's figure. */
export async function strokeOfFigure() {
  const { scene } = await builtScene('stroke');
  const masks = masksOf(holeOf(scene.marks));
  return { side, share: lostShare(masks[0]!), closes: masks.findIndex((m) => lostShare(m) === 0) };
}

/** What the second photograph changed under the same hole, by part of the network. */
export async function changeBetween(part: Part) {
  const [here, elsewhere] = await Promise.all([
    builtScene('stroke'),
    builtScene('stroke-elsewhere'),
  ]);
  const gates = (built: typeof here) =>
    gateLayers[part].map(({ output }) => built.shown.gates[output]!);
  return {
    ...changeOf(gates(here), gates(elsewhere)),
    from: here.shown.title,
    to: elsewhere.shown.title,
  };
}

/**
 * Of the gates of the first layer, by whether their whole window lies in the hole: is each the same, to the
 * last digit, on both photographs?
 */
export async function firstLayerStays() {
  const [here, elsewhere] = await Promise.all([
    builtScene('stroke'),
    builtScene('stroke-elsewhere'),
  ]);
  const [a, b] = [here.shown.gates['gate_conv1']!, elsewhere.shown.gates['gate_conv1']!];
  const seen = validInWindow(validOf(holeOf(here.scene.marks)), 5).data;
  const inside = (i: number) => {
    const at = i % seen.length;
    return (
      seen[at] === 0 && isFarFromBorder(at % a.width) && isFarFromBorder(Math.floor(at / a.width))
    );
  };
  const same = (wanted: boolean) =>
    a.data.every((gate, i) => inside(i) !== wanted || gate === b.data[i]);
  return { deepInHole: same(true), elsewhere: same(false) };
}

/** Beyond the picture's border nothing is valid either, but a window there does not lie in the hole. */
function isFarFromBorder(at: number): boolean {
  return at >= 2 && at < side - 2;
}

/** Beyond this a gate is called shut, or open, in the hole. */
export const clearly = 0.1;
/** Beyond this correlation a gate is said to follow something. */
export const closely = 0.5;

/** What the survey of learned gates found, in counts. */
export async function findings() {
  const layers = await surveyGates();
  const all = layers.flatMap(({ channels }) => channels);
  const of = (output: string): SurveyedLayer => {
    const layer = layers.find((one) => one.output === output);
    if (!layer) throw new Error(`The survey has no ${output}.`);
    return layer;
  };
  const telling = ({ channels }: SurveyedLayer) =>
    channels.filter(({ shutting }) => Math.abs(shutting) > clearly).length;
  const second = of('gate_conv2_downsample').channels;
  const coarse = layers.filter(({ part }) => part === parts[0]);
  return {
    photographs: surveyed.length,
    count: all.length,
    layers: layers.length,
    second: {
      count: second.length,
      shut: second.filter(({ shutting }) => shutting > clearly).length,
      open: second.filter(({ shutting }) => shutting < -clearly).length,
      most: Math.max(...second.map(({ shutting }) => shutting)),
    },
    /** The last layer of the coarse network, of those shown, that still tells the hole apart. */
    lastTelling: coarse.filter((layer) => telling(layer) > 0).at(-1)?.title ?? 'none',
    refinementTelling: layers
      .filter(({ part }) => part === 'refinement')
      .reduce((sum, layer) => sum + telling(layer), 0),
    light: all.filter(({ brightness }) => brightness > closely).length,
    dark: all.filter(({ brightness }) => brightness < -closely).length,
    edges: all.filter((channel) => channel.edges > closely).length,
  };
}

import { counted } from '../../widgets/easel/words.ts';

/** What a layer is: how its outputs come from its inputs. */
export type LayerKind = 'convolution' | 'gated' | 'partial' | 'channelwise' | 'dense' | 'attention';

/** A line of `models/<network>/layers.json`: `models/training/layers.py` says how it was counted. */
export interface Layer {
  /** In the checkpoint. */
  readonly name: string;
  readonly part: string;
  readonly kind: LayerKind;
  /** These three are null where nothing slides over the picture. */
  readonly kernel: number | null;
  readonly stride: number | null;
  readonly dilation: number | null;
  /** Doubled by repeating values before. */
  readonly enlarged: boolean;
  readonly inputs: number;
  /** Channels handed on. */
  readonly outputs: number;
  /** Along one side of its output. */
  readonly places: number;
  readonly parameters: number;
  readonly multiplyAdds: number;
  readonly norm: 'batch' | 'spectral' | null;
  readonly activation: 'relu' | 'leaky_relu' | 'elu' | 'tanh' | null;
  /** Names of the layers whose values it is given, and `picture`. */
  readonly from: readonly string[];
}

interface LayersFile {
  readonly network: string;
  /** Side in pixels of the picture that places and multiply-adds are for. */
  readonly size: number;
  readonly layers: readonly Layer[];
}

const found = import.meta.glob<LayersFile>('../../../models/*/layers.json', {
  eager: true,
  import: 'default',
});

/** The layers of a network in the order in which they are computed. Throws where they were not listed. */
export function layersOf(network: string): LayersFile {
  const file = found[`../../../models/${network}/layers.json`];
  if (!file) throw new Error(`models/${network}/layers.json is missing.`);
  return file;
}

/** What a layer can be measured by. */
export type Measure = 'parameters' | 'multiplyAdds';

export const totalOf = (layers: readonly Layer[], measure: Measure): number =>
  layers.reduce((sum, layer) => sum + layer[measure], 0);

/** The share of a network's parameters or multiply-adds that some of its layers have. */
export function shareOf(network: string, measure: Measure, ofWhich: (layer: Layer) => boolean) {
  const { layers } = layersOf(network);
  return totalOf(layers.filter(ofWhich), measure) / totalOf(layers, measure);
}

/** “55 %”, “0.3 %”. */
export const percent = (share: number): string =>
  `${share >= 0.095 ? Math.round(100 * share) : Number((100 * share).toPrecision(1))} %`;

export const kindNames: Readonly<Record<LayerKind, string>> = {
  convolution: 'convolution',
  gated: 'gated convolution',
  partial: 'partial convolution',
  channelwise: 'fully connected, channel by channel',
  dense: 'fully connected',
  attention: 'contextual attention',
};

/** “gated 3 × 3, stride 2”. */
export function kindOf({ kind, kernel, stride, dilation, enlarged }: Layer): string {
  return [
    kernel === null ? kindNames[kind] : `${kind} ${kernel} × ${kernel}`,
    ...(stride !== null && stride > 1 ? [`stride ${stride}`] : []),
    ...(dilation !== null && dilation > 1 ? [`dilation ${dilation}`] : []),
    ...(enlarged ? ['doubled before'] : []),
  ].join(', ');
}

/** “2,159,331 parameters and 472 million multiply-adds”. */
export function sumsOf(layers: readonly Layer[]): string {
  const millions = Math.round(totalOf(layers, 'multiplyAdds') / 1e6);
  return `${counted(totalOf(layers, 'parameters'))} parameters and ${counted(millions)} million multiply-adds`;
}

import type { Layer } from './receptiveField/layers.ts';
import { largestFields } from './receptiveField/paths.ts';

/**
 * DeepFill v2 layer by layer: Yu et al., ICCV 2019, sections 3.2 and 3.3, with the layers and names of the
 * authors' released network, as `models/training/networks` builds it at any width.
 */

/** Base widths of generator and discriminator: of this book's networks, and of the released ones. */
export const ourWidths = { generator: 32, critic: 32 } as const;
export const releasedWidths = { generator: 48, critic: 64 } as const;

/** Chains of layers, in the order in which they are computed. */
export const parts = ['coarse', 'continuing', 'matching', 'joined', 'critic'] as const;
export type Part = (typeof parts)[number];

/**
 * `gated`: a feature and a gate each. `picture`: a plain convolution to three colours. `attention`:
 * rebuilds features from outside the hole, without a weight. `critic`: a plain convolution, normalised.
 */
type LayerKind = 'gated' | 'picture' | 'attention' | 'critic';

export interface NetworkLayer extends Layer {
  /** Unique over both networks. */
  readonly id: string;
  /** As the released network calls it. */
  readonly name: string;
  readonly part: Part;
  readonly kind: LayerKind;
  readonly inputs: number;
  /** Filters: of a gated layer half make features and half make gates. */
  readonly filters: number;
  /** Channels that the layer hands on. */
  readonly channels: number;
  /** Pixels of the picture from one place of the layer to the next. */
  readonly scale: number;
  /** Weights and biases. */
  readonly parameters: number;
  /**
   * The side of the largest receptive field in pixels of the picture that its network is given; null where
   * attention has brought in the whole of it.
   */
  readonly field: number | null;
}

/** Name, filters in units of the width, kernel, stride (½ = doubled before), dilation. */
type Row = readonly [name: string, share: number, kernel: number, stride: number, dilation: number];

/** Picture without its hole, ones, hole. */
const generatorInputs = 5;
const pictureInputs = 3;
/** A picture and its hole. */
const criticInputs = 4;

const down = (prefix: string, shares: readonly number[]): readonly Row[] => [
  [`${prefix}conv1`, shares[0]!, 5, 1, 1],
  [`${prefix}conv2_downsample`, shares[1]!, 3, 2, 1],
  [`${prefix}conv3`, shares[2]!, 3, 1, 1],
  [`${prefix}conv4_downsample`, shares[3]!, 3, 2, 1],
  [`${prefix}conv5`, 4, 3, 1, 1],
  [`${prefix}conv6`, 4, 3, 1, 1],
];

const dilated = (prefix: string): readonly Row[] => [
  [`${prefix}conv7_atrous`, 4, 3, 1, 2],
  [`${prefix}conv8_atrous`, 4, 3, 1, 4],
  [`${prefix}conv9_atrous`, 4, 3, 1, 8],
  [`${prefix}conv10_atrous`, 4, 3, 1, 16],
];

const up = (prefix: string): readonly Row[] => [
  [`${prefix}conv11`, 4, 3, 1, 1],
  [`${prefix}conv12`, 4, 3, 1, 1],
  [`${prefix}conv13_upsample`, 2, 3, 0.5, 1],
  [`${prefix}conv14`, 2, 3, 1, 1],
  [`${prefix}conv15_upsample`, 1, 3, 0.5, 1],
  [`${prefix}conv16`, 0.5, 3, 1, 1],
];

const matched: readonly Row[] = [
  ['pmconv9', 4, 3, 1, 1],
  ['pmconv10', 4, 3, 1, 1],
];

/** Both generators and all their branches at a base width, in the order in which they are computed. */
export function generatorLayers(width: number): readonly NetworkLayer[] {
  const rows = [...down('', [1, 2, 2, 4]), ...dilated(''), ...up('')];
  const coarse = withPicture(chain('coarse', rows, width, generatorInputs), 'conv17');
  const continuing = chain(
    'continuing',
    [...down('x', [1, 1, 2, 2]), ...dilated('x')],
    width,
    pictureInputs,
  );
  const matching = chain('matching', down('pm', [1, 1, 2, 4]), width, pictureInputs);
  const attention = attentionAfter(matching.at(-1)!);
  const after = chain('matching', matched, width, attention.channels, attention);
  const joined = chain(
    'joined',
    up('all'),
    width,
    continuing.at(-1)!.channels + after.at(-1)!.channels,
    attention,
  );
  return [
    ...coarse,
    ...continuing,
    ...matching,
    attention,
    ...after,
    ...withPicture(joined, 'allconv17'),
  ];
}

/**
 * SN-PatchGAN at a base width. The paper's six layers all have stride 2; ours, which judges pictures half
 * as wide, takes four such steps.
 */
export function criticLayers(width: number, strided: number): readonly NetworkLayer[] {
  const shares = [1, 2, 4, 4, 4, 4];
  const geometry = shares.map((_, i) => ({ kernel: 5, stride: i < strided ? 2 : 1, dilation: 1 }));
  const fields = largestFields(geometry);
  let [inputs, scale] = [criticInputs, 1];
  return geometry.map((layer, i): NetworkLayer => {
    const channels = shares[i]! * width;
    scale *= layer.stride;
    const made = {
      ...layer,
      id: `critic-conv${i + 1}`,
      name: `conv${i + 1}`,
      part: 'critic',
      kind: 'critic',
      inputs,
      filters: channels,
      channels,
      scale,
      parameters: parametersOf(layer.kernel, inputs, channels),
      field: fields[i]!,
    } as const;
    inputs = channels;
    return made;
  });
}

export const ourCriticStrides = 4;
export const releasedCriticStrides = 6;

/** Everything that this book's DeepFill v2 consists of, or the released one. */
export function deepFillV2(whose: 'ours' | 'released'): readonly NetworkLayer[] {
  return whose === 'ours'
    ? [...generatorLayers(ourWidths.generator), ...criticLayers(ourWidths.critic, ourCriticStrides)]
    : [
        ...generatorLayers(releasedWidths.generator),
        ...criticLayers(releasedWidths.critic, releasedCriticStrides),
      ];
}

/** `after` is the attention that came before, which leaves nothing out of sight. */
function chain(
  part: Part,
  rows: readonly Row[],
  width: number,
  inputs: number,
  after?: NetworkLayer,
): readonly NetworkLayer[] {
  const geometry = rows.map(([, , kernel, stride, dilation]) => ({ kernel, stride, dilation }));
  const fields = after ? null : largestFields(geometry);
  let scale = after?.scale ?? 1;
  return rows.map(([name, share, kernel, stride, dilation], i): NetworkLayer => {
    const filters = share * width;
    scale *= stride;
    const made = {
      id: name,
      name,
      part,
      kind: 'gated',
      kernel,
      stride,
      dilation,
      inputs,
      filters,
      channels: filters / 2,
      scale,
      parameters: parametersOf(kernel, inputs, filters),
      field: fields?.[i] ?? null,
    } as const;
    inputs = made.channels;
    return made;
  });
}

function withPicture(layers: readonly NetworkLayer[], name: string): readonly NetworkLayer[] {
  const { part, channels: inputs, scale, field } = layers.at(-1)!;
  const colours = 3;
  const plain = { kernel: 3, stride: 1, dilation: 1 };
  return [
    ...layers,
    {
      ...plain,
      id: name,
      name,
      part,
      kind: 'picture',
      inputs,
      filters: colours,
      channels: colours,
      scale,
      parameters: parametersOf(plain.kernel, inputs, colours),
      field: field && largestFields([...layers, plain]).at(-1)!,
    },
  ];
}

function attentionAfter({ part, channels, scale }: NetworkLayer): NetworkLayer {
  return {
    id: 'attention',
    name: 'contextual attention',
    part,
    kind: 'attention',
    kernel: 3,
    stride: 1,
    dilation: 1,
    inputs: channels,
    filters: 0,
    channels,
    scale,
    parameters: 0,
    field: null,
  };
}

function parametersOf(kernel: number, inputs: number, filters: number): number {
  return filters * (kernel ** 2 * inputs + 1);
}

import { uNetLayers } from '../../inpainting/partialConvolutionUNet.ts';

/** The side in pixels of the square that both networks are given. */
export const side = 128;

/** The clock counts the layers that both columns show, one after another; at 0 neither has begun. */
export const lastStep = 7;

/** The rule's column: the encoder of the partial-convolution U-Net and the first layer of its decoder. */
export const ruleLayers = uNetLayers().slice(0, lastStep);

/** The two networks of DeepFill v2, one after the other: the second is given what the first painted. */
export const parts = ['coarse', 'refinement'] as const;
export type Part = (typeof parts)[number];

/** A layer whose gates the network hands out. */
export interface GateLayer {
  /** Its output in the catalogue. */
  readonly output: string;
  /** The chain of layers that it belongs to, in a word: two of the refinement's run side by side. */
  readonly chain: string;
  /** Which of them it is, counted from 1 as the authors do. */
  readonly number: number;
  readonly title: string;
  readonly window: string;
}

/** As `models/training/networks/two_stage_layers.py` lists them; of each network the catalogue has seven. */
export const gateLayers: Readonly<Record<Part, readonly GateLayer[]>> = {
  coarse: chainOf('coarse', '', [
    ['conv1', '5×5'],
    ['conv2_downsample', '3×3, stride 2'],
    ['conv4_downsample', '3×3, stride 2'],
    ['conv6', '3×3'],
    ['conv10_atrous', '3×3, dilation 16'],
    ['conv14', '3×3'],
    ['conv16', '3×3'],
  ]),
  refinement: [
    ...chainOf('paints', 'branch that paints, ', [
      ['xconv1', '5×5'],
      ['xconv10_atrous', '3×3, dilation 16'],
    ]),
    ...chainOf('attends', 'branch that attends, ', [
      ['pmconv1', '5×5'],
      ['pmconv6', '3×3'],
    ]),
    ...chainOf('joined', 'both joined, ', [
      ['allconv11', '3×3'],
      ['allconv14', '3×3'],
      ['allconv16', '3×3'],
    ]),
  ],
};

function chainOf(
  chain: string,
  before: string,
  layers: readonly (readonly [name: string, window: string])[],
): readonly GateLayer[] {
  return layers.map(([name, window]) => {
    const number = Number(/\d+/.exec(name)?.[0]);
    return { output: `gate_${name}`, chain, number, title: `${before}layer ${number}`, window };
  });
}

/** The network whose gates the figure shows, in the catalogue. */
export const network = 'deepfill-v2';

/** Every output that the figure asks the network for. */
export const gateOutputs: readonly string[] = parts.flatMap((part) =>
  gateLayers[part].map(({ output }) => output),
);

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
  readonly title: string;
  readonly window: string;
}

/** As `models/training/networks/two_stage_layers.py` lists them; of each network the catalogue has seven. */
export const gateLayers: Readonly<Record<Part, readonly GateLayer[]>> = {
  coarse: [
    { output: 'gate_conv1', title: 'layer 1', window: '5×5' },
    { output: 'gate_conv2_downsample', title: 'layer 2', window: '3×3, stride 2' },
    { output: 'gate_conv4_downsample', title: 'layer 4', window: '3×3, stride 2' },
    { output: 'gate_conv6', title: 'layer 6', window: '3×3' },
    { output: 'gate_conv10_atrous', title: 'layer 10', window: '3×3, dilation 16' },
    { output: 'gate_conv14', title: 'layer 14', window: '3×3, enlarged before' },
    { output: 'gate_conv16', title: 'layer 16', window: '3×3, enlarged before' },
  ],
  refinement: [
    { output: 'gate_xconv1', title: 'branch that paints, layer 1', window: '5×5' },
    {
      output: 'gate_xconv10_atrous',
      title: 'branch that paints, layer 10',
      window: '3×3, dilation 16',
    },
    { output: 'gate_pmconv1', title: 'branch that attends, layer 1', window: '5×5' },
    { output: 'gate_pmconv6', title: 'branch that attends, layer 6', window: '3×3' },
    { output: 'gate_allconv11', title: 'both joined, layer 11', window: '3×3' },
    { output: 'gate_allconv14', title: 'both joined, layer 14', window: '3×3, enlarged before' },
    { output: 'gate_allconv16', title: 'both joined, layer 16', window: '3×3, enlarged before' },
  ],
};

/** The network whose gates the figure shows, in the catalogue. */
export const network = 'deepfill-v2';

/** Every output that the figure asks the network for. */
export const gateOutputs: readonly string[] = parts.flatMap((part) =>
  gateLayers[part].map(({ output }) => output),
);

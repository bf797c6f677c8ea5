import {
  bottleneckWeightCount,
  weightCount,
  type Layer,
  type Maps,
} from '../../inpainting/connections.ts';
import { fieldOf } from '../../inpainting/receptiveField/formula.ts';
import { presets } from '../../inpainting/receptiveField/presets.ts';
import { releasedCode } from '../../widgets/connections/counts.ts';

const full: Layer = { kind: 'fully-connected' };
const channelWise: Layer = { kind: 'channel-wise' };
const mixing: Layer = { kind: 'convolution', size: 1 };

const paper: Maps = { side: 6, channels: 256 };
const released: Maps = { side: 4, channels: 512 };
/** Twice as many maps as the paper has. */
const doubled: Maps = { side: 6, channels: 512 };
/** Twice the width and height of the picture, through the same encoder. */
const larger: Maps = { side: 8, channels: 512 };

const spread = (maps: Maps): number => weightCount(channelWise, maps) + weightCount(mixing, maps);

/** Numbers of the chapter's text and exercises, each computed. */
export const answers = {
  paper,
  released,
  units: paper.side ** 2 * paper.channels,
  full: weightCount(full, paper),
  channelWise: weightCount(channelWise, paper),
  mixing: weightCount(mixing, paper),
  /** How many times fewer weights the channel-wise layer and its mixing have than one full layer. */
  saving: weightCount(full, paper) / spread(paper),
  releasedFull: weightCount(full, released),
  releasedSpread: spread(released),
  mixingReleased: weightCount(mixing, released),
  /** How the channel-wise layer grows when the picture is twice as wide and high. */
  growth: weightCount(channelWise, larger) / weightCount(channelWise, released),
  sees: fieldOf(presets['context-encoder']).size,
  /** With a sixth layer like the five. */
  seesSix: fieldOf([...presets['context-encoder'], { kernel: 4, stride: 2, dilation: 1 }]).size,
  code: releasedCode,
  codeWeights: bottleneckWeightCount(released, releasedCode),
  timesFewer: weightCount(full, doubled) / weightCount(channelWise, doubled),
};

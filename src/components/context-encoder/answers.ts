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
/** A picture `times` as wide and high, through the same encoder. */
const enlarged = (times: number): Maps => ({ ...released, side: times * released.side });
const growthOf = (times: number): number =>
  weightCount(channelWise, enlarged(times)) / weightCount(channelWise, released);

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
  growth: growthOf(2),
  /** The same when it is three times as wide and high. */
  growthThreefold: growthOf(3),
  sees: fieldOf(presets['context-encoder']).size,
  /** With windows of 3 × 3. */
  seesThrees: fieldOf(presets['context-encoder'].map((layer) => ({ ...layer, kernel: 3 }))).size,
  /** With a sixth layer like the five. */
  seesSix: fieldOf([...presets['context-encoder'], { kernel: 4, stride: 2, dilation: 1 }]).size,
  code: releasedCode,
  codeWeights: bottleneckWeightCount(released, releasedCode),
  timesFewer: weightCount(full, doubled) / weightCount(channelWise, doubled),
};

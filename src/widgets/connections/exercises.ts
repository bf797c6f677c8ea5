import { weightCount, type Layer } from '../../inpainting/connections.ts';
import { exercisesOver } from '../scene/exercise.ts';
import { connectionsCodec } from './codec.ts';
import { hearingOf, panels } from './panels.ts';
import type { Scene } from './scene.ts';

const channelWise: Layer = { kind: 'channel-wise' };
const one: Layer = { kind: 'convolution', size: 1 };
const three: Layer = { kind: 'convolution', size: 3 };

/** The exercise asks for maps at least so wide: smaller ones meet it as the figure first stands. */
export const leastSide = 8;

/** The fewest units that a window of 3 × 3 hears: at a corner. */
function isCorner({ unit }: Scene): boolean {
  const convolution = panels.find(({ id }) => id === 'convolution');
  return convolution !== undefined && hearingOf(convolution, unit).count === 12;
}

/** So many maps, so small, that hearing the whole picture costs less than hearing one's neighbours. */
function isCheaper({ counted }: Scene): boolean {
  const wide = weightCount(channelWise, counted) + weightCount(one, counted);
  return counted.side >= leastSide && wide < weightCount(three, counted);
}

/** What a chapter can ask to be done in a Connections figure. */
export const exercises = exercisesOver(connectionsCodec, {
  corner: {
    isMet: isCorner,
    solution: { unit: { channel: 1, row: 0, column: 4 }, counted: { side: 6, channels: 256 } },
  },
  cheaper: {
    isMet: isCheaper,
    solution: {
      unit: { channel: 1, row: 1, column: 3 },
      counted: { side: leastSide, channels: 768 },
    },
  },
});

import { missingCount } from '../../inpainting/hole.ts';
import { holeSide, pointsOf, windowSide } from '../../inpainting/lesson.ts';
import { parameterCount } from '../../inpainting/receptiveField/layers.ts';
import { holeOf } from '../../widgets/learning-fill/exercises.ts';
import {
  batchesAStep,
  both,
  channels,
  side,
  sightOf,
  stacks,
  steps,
  windows,
} from '../../widgets/learning-fill/scene.ts';
import { scenes } from '../../widgets/learning-fill/scenes.ts';

const hole = holeOf(scenes.wide.marks);

/** Numbers of the two networks that learn in the page, and of the hole that they are shown with. */
export const pupils = {
  side,
  windows,
  windowSide,
  holeSide,
  channels,
  batches: steps * batchesAStep,
  layers: stacks.dilated.length,
  rates: stacks.dilated.map(({ dilation }) => dilation).join(', '),
  /** Of either; the input is the picture and its hole, the output a picture. */
  parameters:
    parameterCount(stacks.dilated.slice(0, -1), channels, 4) +
    parameterCount(stacks.dilated.slice(-1), 3, channels),
  sight: both(sightOf),
  depth: pointsOf(hole).p2.depth,
  missing: missingCount(hole),
};

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createHole } from '../../inpainting/hole.ts';
import { runInNode } from '../../networks/node.ts';
import { holeUnder } from '../../widgets/influence/hole.ts';
import { pairs } from '../../widgets/influence/pairs.ts';
import { scenes } from '../../widgets/influence/scenes.ts';
import { rectangleOf } from '../../widgets/influence/spot.ts';
import { holeShares } from '../../widgets/masks/gates.ts';
import { squareImage } from '../gated-convolution/built.ts';
import { required } from '../required.ts';

/**
 * Of what DeepFill v1's attention copies into the hole of the scene “shore”, the share that it takes from the spot, and
 * the share that it would take if it chose evenly among all that is known.
 */
export async function borrowedFromSpot(): Promise<{ share: number; even: number }> {
  const { photograph, marks, spot } = scenes.shore;
  const { network, knobs } = pairs.attention.variants[0];
  const hole = holeUnder(marks);
  const { outputs } = await runInNode(
    { network, image: await squareImage(photograph), hole, knobs, outputs: ['attention'] },
    pathToFileURL(resolve('models') + '/'),
  );
  const { dims, data } = required(outputs['attention'], 'what attention copies');
  const count = required(dims[1], 'between how many cells attention chooses');
  const cells = Math.sqrt(count);

  const covered = createHole(hole.width, hole.height);
  const { left, top, width, height } = rectangleOf(spot);
  for (let y = top; y < top + height; y++)
    covered.data.fill(1, y * hole.width + left, y * hole.width + left + width);
  const spotShares = holeShares(covered, cells, cells);

  const missing = holeShares(hole, cells, cells);
  const targets = [...missing.keys()].filter((cell) => missing[cell]! > 0);
  const known = count - targets.length;
  const taken = targets.map((target) =>
    spotShares.reduce((sum, share, source) => sum + share * data[target * count + source]!, 0),
  );
  return {
    share: taken.reduce((sum, one) => sum + one, 0) / targets.length,
    even: spotShares.reduce((sum, share) => sum + share, 0) / known,
  };
}

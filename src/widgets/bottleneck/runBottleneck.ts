import type { Image } from '../../inpainting/image.ts';
import type { Mark } from '../../inpainting/marks.ts';
import type { RunOptions, RunResult } from '../../networks/contract.ts';
import { pageRunner } from '../../networks/pageRunner.ts';
import { drawnIn } from '../architecture/extent.ts';
import type { Picture } from '../easel/picture.ts';
import { duration, nameOfProvider } from '../fill/describe.ts';
import { side } from '../masks/layers.ts';
import { holeOf } from '../masks/masks.ts';
import { networkImage } from '../masks/networkImage.ts';
import { network, numbersOf, takeApart } from './takeApart.ts';
import type { Shown } from './view.ts';

export interface BottleneckRequest {
  readonly picture: Picture;
  readonly marks: readonly Mark[];
}

/**
 * The code of a picture and its hole, before and after the layer, computed off the page's thread. Rejects with
 * `NetworkError` or `HoleError` or, once it is aborted, with an `AbortError`.
 */
export async function runBottleneck(
  { picture, marks }: BottleneckRequest,
  options: Required<RunOptions>,
): Promise<Shown> {
  const image = await networkImage(picture);
  const hole = holeOf(marks);
  const runs: RunResult[] = [];
  const apart = await takeApart(image, hole, async (knobs, outputs) => {
    const result = await pageRunner().run({ network, image, hole, knobs, outputs }, options);
    runs.push(result);
    return result;
  });
  const [ran] = runs;
  if (!ran) throw new Error('The Context Encoder did not run.');
  const milliseconds = runs.reduce((sum, run) => sum + run.milliseconds, 0);
  const line = `The Context Encoder ran twice at ${side} × ${side} on ${nameOfProvider(ran.provider)} in ${duration(milliseconds)}.`;
  const drawn = (made: Image) => drawnIn(image, hole, made);
  const { fills, psnr, maps, of, scale, weightScales, reach } = apart;
  return {
    ...{ psnr, maps, of, scale, weightScales, reach },
    picture: picture.key,
    marks,
    provider: ran.provider,
    line: ran.why ? `${line} ${ran.why}` : line,
    fills: { spread: drawn(fills.spread), alone: drawn(fills.alone) },
    numbers: maps.map((_, nth) => numbersOf(apart, nth)),
    apart,
  };
}

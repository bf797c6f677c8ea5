import type { Hole } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import type { Mark } from '../../inpainting/marks.ts';
import { differenceInHole } from '../../inpainting/metrics.ts';
import type { RunOptions, RunResult } from '../../networks/contract.ts';
import { pageRunner } from '../../networks/pageRunner.ts';
import type { Picture } from '../easel/picture.ts';
import { duration, nameOfProvider } from '../fill/describe.ts';
import { sameMarks } from '../fill/view.ts';
import { holeOf } from '../masks/masks.ts';
import { networkImage } from '../masks/networkImage.ts';
import { side, trainedKnobs, type Knobs } from './scene.ts';
import { sameKnobs, type Shown } from './view.ts';
import { critic, fillsOf, generator, walkThrough } from './walk.ts';

export interface WalkRequest {
  readonly picture: Picture;
  readonly marks: readonly Mark[];
  readonly knobs: Knobs;
}

/** What the network does as it was trained, for the picture and hole that were last asked for. */
let trained: { picture: string; marks: readonly Mark[]; coarse: Image; fill: Image } | null = null;

/**
 * Every layer's activations for a hole, computed off the page's thread. Rejects with `NetworkError` or
 * `HoleError` or, once it is aborted, with an `AbortError`.
 */
export async function runWalk(
  { picture, marks, knobs }: WalkRequest,
  options: Required<RunOptions>,
): Promise<Shown> {
  const image = await networkImage(picture);
  const hole = holeOf(marks);
  const runner = pageRunner();
  const runs: RunResult[] = [];
  const walked = await walkThrough(image, hole, knobs, {
    generate: async (values, outputs) => {
      const result = await runner.run(
        { network: generator, image, hole, knobs: values, outputs },
        options,
      );
      runs.push(result);
      return result;
    },
    judge: (completed, outputs) =>
      runner.judge({ network: critic, image: completed, hole, outputs }, options),
  });
  const change = await changeBy(
    knobs,
    walked,
    { picture: picture.key, marks, image, hole },
    options,
  );
  const [ran] = runs;
  if (!ran) throw new Error('DeepFill v2 did not run.');
  const line = `DeepFill v2 ran at ${side} × ${side} on ${nameOfProvider(ran.provider)} in ${duration(ran.milliseconds)}.`;
  const looks = Object.entries(walked.looks);
  return {
    asked: { picture: picture.key, marks, knobs },
    provider: ran.provider,
    line: ran.why ? `${line} ${ran.why}` : line,
    change,
    psnr: walked.psnr,
    fills: fillsOf(image, hole, walked),
    looks: walked.looks,
    channels: Object.fromEntries(looks.map(([id, { channel }]) => [id, channel])),
    scales: Object.fromEntries(looks.map(([id, { scales }]) => [id, scales])),
  };
}

interface Case {
  readonly picture: string;
  readonly marks: readonly Mark[];
  readonly image: Image;
  readonly hole: Hole;
}

/** How far knobs have moved the pictures from what the trained network gives, as a sentence. */
async function changeBy(
  knobs: Knobs,
  { coarse, fill }: { readonly coarse: Image; readonly fill: Image },
  { picture, marks, image, hole }: Case,
  options: Required<RunOptions>,
): Promise<string | null> {
  if (sameKnobs(knobs, trainedKnobs)) {
    trained = { picture, marks, coarse, fill };
    return null;
  }
  if (trained?.picture !== picture || !sameMarks(trained.marks, marks)) {
    const { imageFromTensor } = await import('../../networks/tensors.ts');
    const result = await pageRunner().run(
      { network: generator, image, hole, outputs: ['coarse'] },
      options,
    );
    const { coarse: tensor } = result.outputs;
    if (!tensor) throw new Error('DeepFill v2 gave no coarse picture.');
    trained = { picture, marks, coarse: imageFromTensor(tensor), fill: result.fill };
  }
  const moved = (now: Image, before: Image) =>
    (255 * differenceInHole(now, before, hole)).toFixed(1);
  return `Against the network as it was trained, the coarse picture moved by ${moved(coarse, trained.coarse)} of 255 levels in the hole, the fill by ${moved(fill, trained.fill)}.`;
}

import type { Image } from '../../inpainting/image.ts';
import type { Mark, Point } from '../../inpainting/marks.ts';
import { loadKernels } from '../../networks/kernels.ts';
import type { Picture } from '../easel/picture.ts';
import { holeOf, validUnder } from './masks.ts';
import { networkImage } from './networkImage.ts';
import { networkInput, openGate, openRule, type FirstKernels } from './openPlace.ts';
import { numbersOf, type Opened } from './view.ts';

let last: { readonly key: string; readonly image: Promise<Image> } | undefined;

/** The picture is read once, however many of its windows are opened. */
function imageOnce(picture: Picture): Promise<Image> {
  if (last?.key === picture.key) return last.image;
  const reading = { key: picture.key, image: networkImage(picture) };
  last = reading;
  // What failed may be asked for again.
  reading.image.catch(() => {
    if (last === reading) last = undefined;
  });
  return reading.image;
}

/** The first kernels of DeepFill v2, by name. Throws `RangeError` where they were not written. */
export async function firstKernels(): Promise<FirstKernels> {
  const { kernels } = await loadKernels('deepfill-v2');
  const named = (name: string) => {
    const kernel = kernels.find((one) => one.name === name);
    if (!kernel) throw new RangeError(`models/deepfill-v2/kernels.json has no ${name}.`);
    return kernel;
  };
  return { conv1: named('conv1'), conv2_downsample: named('conv2_downsample') };
}

/** One window under both rules, from the picture's own pixels and the network's own kernels. */
export async function computeOpened(
  picture: Picture,
  marks: readonly Mark[],
  place: Point,
  channel: number,
): Promise<Opened> {
  const [image, kernels] = await Promise.all([imageOnce(picture), firstKernels()]);
  return openBoth(image, marks, kernels, place, channel);
}

export function openBoth(
  image: Image,
  marks: readonly Mark[],
  kernels: FirstKernels,
  place: Point,
  channel: number,
): Opened {
  return {
    channel,
    rule: openRule(validUnder(marks), place),
    gate: numbersOf(openGate(inputOf(image, marks), kernels, place, channel)),
  };
}

let lastInput: {
  readonly image: Image;
  readonly marks: readonly Mark[];
  readonly input: Image;
} | null = null;

/** What the network is given; kept, because a window is moved more often than a hole is painted. */
function inputOf(image: Image, marks: readonly Mark[]): Image {
  if (lastInput?.image !== image || lastInput.marks !== marks)
    lastInput = { image, marks, input: networkInput(image, holeOf(marks)) };
  return lastInput.input;
}

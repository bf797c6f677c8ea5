import { complete } from '../../inpainting/complete.ts';
import type { Image } from '../../inpainting/image.ts';
import { rasterise, type Mark } from '../../inpainting/marks.ts';
import { pageRunner } from '../../networks/pageRunner.ts';
import { describeProgress } from '../fill/describe.ts';
import { featuresOutput } from './scene.ts';

interface Options {
  readonly signal: AbortSignal;
  readonly onProgress: (sentence: string) => void;
}

interface Found {
  /** What the network's attention compares. */
  readonly features: Image;
  /** The photograph with the network's fill in its hole. */
  readonly pasted: Image;
}

let kept: {
  readonly network: string;
  readonly image: Image;
  readonly marks: readonly Mark[];
  readonly found: Found;
} | null = null;

/** The features that a network's attention compares, for a picture and its hole; kept until either changes. */
export async function featuresOf(
  network: string,
  image: Image,
  marks: readonly Mark[],
  { signal, onProgress }: Options,
): Promise<Found> {
  if (kept?.network === network && kept.image === image && kept.marks === marks) return kept.found;
  const hole = rasterise(marks, image.width, image.height);
  const { fill, outputs } = await pageRunner().run(
    { network, image, hole, outputs: [featuresOutput] },
    { signal, onProgress: (progress) => onProgress(describeProgress(progress).sentence) },
  );
  const tensor = outputs[featuresOutput];
  const [, channels, height, width] = tensor?.dims ?? [];
  if (!tensor || !channels || !height || !width)
    throw new Error(`The network ${network} has no output ${featuresOutput}.`);
  const found = {
    features: { width, height, channels, data: tensor.data },
    pasted: complete(image, hole, fill),
  };
  kept = { network, image, marks, found };
  return found;
}

import type { Image } from '../../inpainting/image.ts';
import { rasterise, type Mark } from '../../inpainting/marks.ts';
import { pageRunner } from '../../networks/pageRunner.ts';
import { describeProgress } from '../fill/describe.ts';
import { foundIn, type Found } from './found.ts';
import { featuresOutput } from './scene.ts';

interface Options {
  readonly signal: AbortSignal;
  readonly onProgress: (sentence: string) => void;
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
  const result = await pageRunner().run(
    { network, image, hole, outputs: [featuresOutput] },
    { signal, onProgress: (progress) => onProgress(describeProgress(progress).sentence) },
  );
  const found = foundIn(result, image, hole);
  kept = { network, image, marks, found };
  return found;
}

import { complete } from '../../inpainting/complete.ts';
import type { Hole } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import type { RunResult } from '../../networks/contract.ts';
import { featuresOutput } from './scene.ts';

/** What a network's attention has before it. */
export interface Found {
  /** What it compares. */
  readonly features: Image;
  /** The photograph with the network's fill in its hole. */
  readonly pasted: Image;
}

/** The same in the answer of a network that was asked for `featuresOutput`. Throws where it has none. */
export function foundIn(
  { fill, outputs }: Pick<RunResult, 'fill' | 'outputs'>,
  image: Image,
  hole: Hole,
): Found {
  const tensor = outputs[featuresOutput];
  const [, channels, height, width] = tensor?.dims ?? [];
  if (!tensor || !channels || !height || !width)
    throw new Error(`This network has no output ${featuresOutput}.`);
  return {
    features: { width, height, channels, data: tensor.data },
    pasted: complete(image, hole, fill),
  };
}

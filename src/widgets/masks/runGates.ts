import type { Image } from '../../inpainting/image.ts';
import type { Mark } from '../../inpainting/marks.ts';
import type { RunOptions } from '../../networks/contract.ts';
import { pageRunner } from '../../networks/pageRunner.ts';
import type { Picture } from '../easel/picture.ts';
import { duration, nameOfProvider } from '../fill/describe.ts';
import { drawAtlas, type Atlas } from './atlas.ts';
import { gatesOf, openings } from './gates.ts';
import { gateOutputs, network, side } from './layers.ts';
import { holeOf } from './masks.ts';
import { networkImage } from './networkImage.ts';
import type { Shown } from './view.ts';

export interface GatesRequest {
  readonly picture: Picture;
  readonly marks: readonly Mark[];
}

/**
 * DeepFill v2's gates for a hole, computed off the page's thread. Rejects with `NetworkError` or, once it
 * is aborted, with an `AbortError`.
 */
export async function runGates(
  { picture, marks }: GatesRequest,
  options: Required<RunOptions>,
): Promise<Shown> {
  const image = await networkImage(picture);
  const hole = holeOf(marks);
  const { outputs, provider, why, milliseconds } = await pageRunner().run(
    { network, image, hole, outputs: gateOutputs },
    options,
  );
  const gates = Object.fromEntries(
    Object.entries(outputs).map(([output, tensor]) => [output, gatesOf(tensor)]),
  );
  const line = `DeepFill v2 computed its gates at ${side} × ${side} on ${nameOfProvider(provider)} in ${duration(milliseconds)}.`;
  return {
    picture: picture.key,
    title: picture.title,
    marks,
    gates,
    atlas: await atlasOf(gates),
    openings: Object.fromEntries(
      Object.entries(gates).map(([output, image]) => [output, openings(image, hole)]),
    ),
    provider,
    line: why ? `${line} ${why}` : line,
  };
}

async function atlasOf(gates: Readonly<Record<string, Image>>): Promise<Atlas> {
  const { width, height, strips, grey } = drawAtlas(gates);
  const pixels = new ImageData(width, height);
  pixels.data.fill(255);
  grey.forEach((value, i) => pixels.data.fill(value, 4 * i, 4 * i + 3));
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.putImageData(pixels, 0, 0);
  return { url: URL.createObjectURL(await canvas.convertToBlob()), width, height, strips };
}

import type { APIRoute } from 'astro';
import { fills, hole, truth } from '../../../components/inpainting/fourFills.ts';
import { uses } from '../../../components/inpainting/uses.ts';
import { webpOf } from '../../../components/pictures.ts';
import type { Hole } from '../../../inpainting/hole.ts';
import { rgbaFromImage, type Image } from '../../../inpainting/image.ts';

/** The hole hatched, as a restorer would: strokes of the hole's colour on paper, three pixels apart. */
function hatched(image: Image, { width, data }: Hole): Uint8ClampedArray {
  const rgba = rgbaFromImage(image);
  data.forEach((missing, i) => {
    if (missing === 0) return;
    const isStroke = (i % width) % 3 === 0;
    rgba.set(isStroke ? [200, 80, 43, 255] : [248, 243, 233, 255], 4 * i);
  });
  return rgba;
}

interface Still {
  readonly image: Image;
  readonly rgba?: Uint8ClampedArray;
}

const stills: Readonly<Record<string, Still>> = {
  truth: { image: truth },
  hole: { image: truth, rgba: hatched(truth, hole) },
  ...Object.fromEntries(fills.map(({ id, picture }) => [id, { image: picture }])),
  ...Object.fromEntries(
    uses.flatMap(({ id, before, missing, after }) => [
      [`${id}-before`, { image: before, rgba: hatched(before, missing) }],
      [`${id}-after`, { image: after }],
    ]),
  ),
};

export const getStaticPaths = () =>
  Object.entries(stills).map(([picture, still]) => ({ params: { picture }, props: { still } }));

export const GET: APIRoute<{ still: Still }> = ({ props: { still } }) =>
  webpOf(still.image, still.rgba);

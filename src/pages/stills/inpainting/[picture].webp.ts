import type { APIRoute } from 'astro';
import { fills, hole, truth } from '../../../components/inpainting/fourFills.ts';
import { uses } from '../../../components/inpainting/uses.ts';
import { hatched } from '../../../components/hatched.ts';
import { webpOf } from '../../../components/pictures.ts';
import type { Image } from '../../../inpainting/image.ts';

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

import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { photographs } from '../../../widgets/easel/served.ts';
import { squareSide } from '../../../widgets/easel/squares.ts';

export const getStaticPaths = () =>
  photographs.map(({ id, file }) => ({ params: { id }, props: { file } }));

/** The middle square of a photograph, for figures whose hole is to fit every photograph alike. */
export const GET: APIRoute<{ file: string }> = async ({ props }) => {
  const picture = await sharp(`public${props.file}`)
    .resize(squareSide, squareSide, { fit: 'cover' })
    .webp({ quality: 86 })
    .toBuffer();
  return new Response(new Uint8Array(picture));
};

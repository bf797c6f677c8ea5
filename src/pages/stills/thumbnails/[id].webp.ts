import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { photographs } from '../../../widgets/easel/served.ts';

export const getStaticPaths = () =>
  photographs.map(({ id, file }) => ({ params: { id }, props: { file } }));

/** A photograph at the size of the strip under a figure, twice over for dense screens. */
export const GET: APIRoute<{ file: string }> = async ({ props }) => {
  const picture = await sharp(`public${props.file}`)
    .resize(144, 96)
    .webp({ quality: 70 })
    .toBuffer();
  return new Response(new Uint8Array(picture));
};

import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { builtScene } from '../../../components/gated-convolution/built.ts';
import { scenes } from '../../../widgets/masks/scenes.ts';

export const getStaticPaths = () => Object.keys(scenes).map((scene) => ({ params: { scene } }));

/** All gates of a named scene in one picture, white where they are shut, as the figure cuts them out. */
export const GET: APIRoute = async ({ params }) => {
  const { shown, grey } = await builtScene(params['scene'] ?? '');
  const { width, height } = shown.atlas;
  const picture = await sharp(grey, { raw: { width, height, channels: 1 } })
    .webp({ quality: 82 })
    .toBuffer();
  return new Response(new Uint8Array(picture));
};

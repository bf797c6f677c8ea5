import type { APIRoute } from 'astro';
import { builtBottleneck, pictures } from '../../../../components/context-encoder/built.ts';
import { webpOf } from '../../../../components/pictures.ts';
import { createImage } from '../../../../inpainting/image.ts';
import { scenes } from '../../../../widgets/bottleneck/scenes.ts';

export const getStaticPaths = () =>
  Object.keys(scenes).flatMap((scene) =>
    Object.keys(pictures).map((picture) => ({ params: { scene, picture } })),
  );

/** A fill of a named scene, or a sheet of small maps. */
export const GET: APIRoute = async ({ params: { scene = '', picture = '' } }) => {
  const draw = pictures[picture];
  if (!draw) throw new Error(`The bottleneck has no picture ${picture}.`);
  const { width, height, rgba } = draw((await builtBottleneck(scene)).apart);
  // Of a sheet of maps every pixel is a place.
  return webpOf(createImage(width, height), rgba, width !== height);
};

import type { APIRoute } from 'astro';
import { builtBottleneck, picturesOf } from '../../../../components/context-encoder/built.ts';
import { webpOf } from '../../../../components/pictures.ts';
import { createImage } from '../../../../inpainting/image.ts';
import type { DrawnPixels } from '../../../../widgets/easel/PixelLayer.tsx';
import { scenes } from '../../../../widgets/bottleneck/scenes.ts';

export const getStaticPaths = async () => {
  const built = await Promise.all(
    Object.keys(scenes).map(
      async (scene) => [scene, picturesOf(await builtBottleneck(scene))] as const,
    ),
  );
  return built.flatMap(([scene, pictures]) =>
    Object.entries(pictures).map(([picture, props]) => ({ params: { scene, picture }, props })),
  );
};

/** A fill of a named scene, or a sheet of small maps. */
export const GET: APIRoute<DrawnPixels> = ({ props: { width, height, rgba } }) =>
  // Of a sheet of maps every pixel is a place.
  webpOf(createImage(width, height), rgba, width !== height);

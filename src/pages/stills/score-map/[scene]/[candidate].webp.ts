import type { APIRoute } from 'astro';
import { webpOf } from '../../../../components/pictures.ts';
import { mapsAtBuild } from '../../../../components/scoreMaps.ts';
import { candidateIds } from '../../../../widgets/critics/court.ts';
import { scenes } from '../../../../widgets/score-map/scenes.ts';

export const getStaticPaths = () =>
  Object.keys(scenes).flatMap((scene) =>
    candidateIds.map((candidate) => ({ params: { scene, candidate } })),
  );

/** A picture as SN-PatchGAN was shown it. */
export const GET: APIRoute = async ({ params }) => {
  const { pictures } = await mapsAtBuild(params['scene'] ?? '');
  const picture = pictures.find(({ id }) => id === params['candidate']);
  if (!picture) throw new Error(`SN-PatchGAN sees no ${params['candidate']}.`);
  return webpOf(picture.image);
};

import type { APIRoute } from 'astro';
import { judgeAtBuild } from '../../../../components/critics.ts';
import { webpOf } from '../../../../components/pictures.ts';
import { candidateIds } from '../../../../widgets/critics/court.ts';
import { scenes } from '../../../../widgets/critics/scenes.ts';

export const getStaticPaths = () =>
  Object.keys(scenes).flatMap((scene) =>
    candidateIds.map((candidate) => ({ params: { scene, candidate } })),
  );

/** A picture as the critics were shown it. */
export const GET: APIRoute = async ({ params }) => {
  const { pictures } = await judgeAtBuild(params['scene'] ?? '');
  const picture = pictures.find(({ id }) => id === params['candidate']);
  if (!picture) throw new Error(`The critics see no ${params['candidate']}.`);
  return webpOf(picture.image);
};

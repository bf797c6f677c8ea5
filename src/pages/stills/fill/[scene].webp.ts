import type { APIRoute } from 'astro';
import { fillAtBuild } from '../../../components/fills.ts';
import { webpOf } from '../../../components/pictures.ts';
import { scenes } from '../../../widgets/fill/scenes.ts';
import { namedScene } from '../../../widgets/fill/served.ts';

export const getStaticPaths = () => Object.keys(scenes).map((scene) => ({ params: { scene } }));

/** A named scene's hole, filled: the photograph's size, transparent outside the hole. */
export const GET: APIRoute = async ({ params }) => {
  const { photograph, rgba } = await fillAtBuild(namedScene(params['scene'] ?? ''));
  return webpOf(photograph, rgba);
};

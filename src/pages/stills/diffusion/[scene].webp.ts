import type { APIRoute } from 'astro';
import { diffuseAtBuild } from '../../../components/diffusion/built.ts';
import { webpOf } from '../../../components/pictures.ts';
import type { Scene } from '../../../widgets/diffusion/scene.ts';
import { scenes } from '../../../widgets/diffusion/scenes.ts';

export const getStaticPaths = () =>
  Object.entries(scenes).map(([name, scene]) => ({ params: { scene: name }, props: { scene } }));

/** A named scene's fill after its steps, at the size it was worked on, transparent where the photograph shows. */
export const GET: APIRoute<{ readonly scene: Scene }> = async ({ props }) => {
  const { image, frame } = await diffuseAtBuild(props.scene);
  return webpOf(image, frame.rgba);
};

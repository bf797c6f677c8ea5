import type { APIRoute } from 'astro';
import { fillAtBuild } from '../../../../components/fills.ts';
import { webpOf } from '../../../../components/pictures.ts';
import { sizeFor, type MethodChoice } from '../../../../widgets/fill/view.ts';
import type { Scene } from '../../../../widgets/side-by-side/scene.ts';
import { scenes } from '../../../../widgets/side-by-side/scenes.ts';
import { namedScene } from '../../../../widgets/side-by-side/served.ts';

export const getStaticPaths = () =>
  Object.keys(scenes).flatMap((name) => {
    const { scene, methods } = namedScene(name);
    return methods.map((method) => ({
      params: { scene: name, method: method.id },
      props: { scene, method },
    }));
  });

/** A named scene's hole, filled by one method: the photograph's size, transparent outside the hole. */
export const GET: APIRoute<{ scene: Scene; method: MethodChoice }> = async ({ props }) => {
  const { scene, method } = props;
  const size = sizeFor(scene.size, method);
  const { photograph, rgba } = await fillAtBuild({ ...scene, method: method.id, size });
  return webpOf(photograph, rgba);
};

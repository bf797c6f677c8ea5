import type { APIRoute } from 'astro';
import { fillAtBuild } from '../../../../components/fills.ts';
import { webpOf } from '../../../../components/pictures.ts';
import { blendedOf } from '../../../../networks/blended.ts';
import { sizeFor, type MethodChoice } from '../../../../widgets/fill/view.ts';
import type { Scene } from '../../../../widgets/side-by-side/scene.ts';
import { scenes } from '../../../../widgets/side-by-side/scenes.ts';
import { namedScene } from '../../../../widgets/side-by-side/served.ts';

interface Props {
  readonly scene: Scene;
  readonly method: MethodChoice;
  readonly isBlended: boolean;
}

export const getStaticPaths = () =>
  Object.keys(scenes).flatMap((name) => {
    const { scene, methods } = namedScene(name);
    return methods.flatMap((method) => {
      const { id, kind } = method;
      const isBlended = methods.length > 2 && kind === 'network';
      return [
        { params: { scene: name, method: id }, props: { scene, method, isBlended: false } },
        ...(isBlended
          ? [
              {
                params: { scene: name, method: blendedOf(id) },
                props: { scene, method, isBlended },
              },
            ]
          : []),
      ];
    });
  });

/** A named scene's hole, filled by one method, or the fill blended: the photograph's size, transparent outside the hole. */
export const GET: APIRoute<Props> = async ({ props }) => {
  const { scene, method, isBlended } = props;
  const size = sizeFor(scene.size, method);
  const { photograph, blended, ...laid } = await fillAtBuild({ ...scene, method: method.id, size });
  const { rgba } = isBlended && blended ? blended : laid;
  return webpOf(photograph, rgba);
};

import type { APIRoute, GetStaticPaths } from 'astro';
import { picturesOf } from '../../../../components/influence.ts';
import { webpOf } from '../../../../components/pictures.ts';
import { createImage } from '../../../../inpainting/image.ts';
import { pairs } from '../../../../widgets/influence/pairs.ts';
import { compared, scenes, type SceneName } from '../../../../widgets/influence/scenes.ts';

interface Props {
  readonly name: SceneName;
}

export const getStaticPaths = (() =>
  (Object.keys(scenes) as SceneName[]).flatMap((name) =>
    ['spot', ...pairs[compared[name]].variants.map(({ id }) => id)].map((picture) => ({
      params: { scene: name, picture },
      props: { name },
    })),
  )) satisfies GetStaticPaths;

/** The changed spot of a named scene, or one network's changes. */
export const GET: APIRoute<Props> = async ({ params: { picture = '' }, props: { name } }) => {
  const drawn = (await picturesOf(name))[picture];
  if (!drawn) throw new Error(`The influence of “${name}” has no picture ${picture}.`);
  return webpOf(createImage(drawn.width, drawn.height), drawn.rgba, true);
};

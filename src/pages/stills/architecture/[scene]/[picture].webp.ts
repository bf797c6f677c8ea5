import type { APIRoute } from 'astro';
import { builtWalk, picturesOf } from '../../../../components/deepfill-v2/built.ts';
import { webpOf } from '../../../../components/pictures.ts';
import { createImage } from '../../../../inpainting/image.ts';
import { scenes } from '../../../../widgets/architecture/scenes.ts';

interface Props {
  readonly scene: string;
  readonly picture: string;
}

export const getStaticPaths = async () => {
  const names = Object.keys(scenes);
  const walks = await Promise.all(names.map(builtWalk));
  return walks.flatMap((walk, i) =>
    Object.keys(picturesOf(walk)).map((picture) => {
      const scene = names[i]!;
      return { params: { scene, picture }, props: { scene, picture } };
    }),
  );
};

/** A picture of a named scene's walk, as the figure cuts its parts out. */
export const GET: APIRoute<Props> = async ({ props: { scene, picture } }) => {
  const draw = picturesOf(await builtWalk(scene))[picture];
  if (!draw) throw new Error(`The walk “${scene}” has no picture ${picture}.`);
  const { width, height, rgba } = draw();
  return webpOf(createImage(width, height), rgba);
};

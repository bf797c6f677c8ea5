import type { APIRoute } from 'astro';
import { attentionAtBuild } from '../../../components/attentions.ts';
import { webpOf } from '../../../components/pictures.ts';
import { createImage } from '../../../inpainting/image.ts';
import { weightsRgba } from '../../../widgets/attention/draw.ts';
import { scenes, type SceneName } from '../../../widgets/attention/scenes.ts';

const layers = ['fill', 'map', 'weights'] as const;
interface Props {
  readonly name: SceneName;
  readonly layer: (typeof layers)[number];
}

const names = Object.keys(scenes).filter((name): name is SceneName => name in scenes);

export const getStaticPaths = () =>
  names.flatMap((name) =>
    layers.map((layer) => ({ params: { scene: name, layer }, props: { name, layer } })),
  );

/** What a named scene's figure draws over its photograph, computed at build. */
export const GET: APIRoute<Props> = async ({ props: { name, layer } }) => {
  const { attended, chosen, weightsOf } = await attentionAtBuild(name);
  const rgba = {
    fill: () => attended.fill,
    map: () => attended.map,
    weights: () => weightsRgba(weightsOf(chosen.target)),
  }[layer]();
  const side = Math.sqrt(rgba.length / 4);
  return webpOf(createImage(side, side), rgba, true);
};

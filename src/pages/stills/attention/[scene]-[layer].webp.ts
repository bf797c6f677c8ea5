import type { APIRoute } from 'astro';
import { attentionAtBuild } from '../../../components/attentions.ts';
import { webpOf } from '../../../components/pictures.ts';
import { createImage } from '../../../inpainting/image.ts';
import { weightsRgba, type Rgba } from '../../../widgets/attention/draw.ts';
import { scenes, type SceneName } from '../../../widgets/attention/scenes.ts';

interface Props {
  readonly rgba: Rgba;
}

const names = Object.keys(scenes).filter((name): name is SceneName => name in scenes);

export const getStaticPaths = async () => {
  const drawn = await Promise.all(names.map(layersOf));
  return names.flatMap((scene, i) =>
    Object.entries(drawn[i] ?? {}).map(([layer, rgba]) => ({
      params: { scene, layer },
      props: { rgba },
    })),
  );
};

/** What a named scene's figure draws over its photograph, and its patches, computed at build. Square. */
async function layersOf(name: SceneName): Promise<Readonly<Record<string, Rgba>>> {
  const { attended, chosen, tiles, weightsOf } = await attentionAtBuild(name);
  return {
    fill: attended.fill,
    map: attended.map,
    weights: weightsRgba(weightsOf(chosen.target)),
    before: tiles.before,
    after: tiles.after,
    ...Object.fromEntries(tiles.sources.map((rgba, k) => [`source${k}`, rgba])),
  };
}

export const GET: APIRoute<Props> = ({ props: { rgba } }) => {
  const side = Math.sqrt(rgba.length / 4);
  return webpOf(createImage(side, side), rgba, true);
};

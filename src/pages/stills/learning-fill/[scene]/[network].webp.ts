import type { APIRoute } from 'astro';
import { learnAtBuild } from '../../../../components/dilated-convolution/learned.ts';
import { webpOf } from '../../../../components/pictures.ts';
import { createImage } from '../../../../inpainting/image.ts';
import {
  networks,
  side,
  type Network,
  type Scene,
} from '../../../../widgets/learning-fill/scene.ts';
import { scenes } from '../../../../widgets/learning-fill/scenes.ts';

interface Props {
  readonly of: Scene;
  readonly network: Network;
}

export const getStaticPaths = () =>
  Object.entries(scenes).flatMap(([scene, of]) =>
    networks.map((network) => ({ params: { scene, network }, props: { of, network } })),
  );

/** A network's fill as its figure shows it before it is touched, a pixel a pixel. */
export const GET: APIRoute<Props> = async ({ props: { of, network } }) => {
  const { last } = await learnAtBuild(of);
  return webpOf(createImage(side, side), last.fills[network], true);
};

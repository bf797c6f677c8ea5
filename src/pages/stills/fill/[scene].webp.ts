import type { APIRoute } from 'astro';
import { fillAtBuild } from '../../../components/fills.ts';
import { webpOf } from '../../../components/pictures.ts';
import { scenes } from '../../../widgets/fill/scenes.ts';
import { findChoice, namedScene } from '../../../widgets/fill/served.ts';

interface Props {
  readonly name: string;
  readonly isBlended: boolean;
}

export const getStaticPaths = () =>
  Object.entries(scenes).flatMap(([name, { method }]) => [
    { params: { scene: name }, props: { name, isBlended: false } },
    ...(findChoice(method).kind === 'network'
      ? [{ params: { scene: `${name}-blended` }, props: { name, isBlended: true } }]
      : []),
  ]);

/** A named scene's hole, filled, or the fill blended: the photograph's size, transparent outside the hole. */
export const GET: APIRoute<Props> = async ({ props: { name, isBlended } }) => {
  const { photograph, blended, ...laid } = await fillAtBuild(namedScene(name));
  const { rgba } = isBlended && blended ? blended : laid;
  return webpOf(photograph, rgba);
};

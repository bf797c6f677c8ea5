import type { APIRoute } from 'astro';
import { outcomesAtBuild } from '../../../../components/patches/outcomes.ts';
import { webpOf } from '../../../../components/pictures.ts';
import type { FillOrder } from '../../../../inpainting/patches/criminisi.ts';
import { lookOf } from '../../../../widgets/patches/look.ts';
import { orders, type Scene } from '../../../../widgets/patches/scene.ts';
import { scenes } from '../../../../widgets/patches/scenes.ts';

interface Props {
  readonly of: Scene;
  /** The whole fill in this order; without it the scene's step, transparent where it is still missing. */
  readonly order?: FillOrder;
}

export const getStaticPaths = () =>
  Object.entries(scenes).flatMap(([scene, of]) => [
    { params: { scene, what: 'step' }, props: { of } },
    ...orders.map((order) => ({ params: { scene, what: order }, props: { of, order } })),
  ]);

/** What a Patches figure shows before it is touched, a pixel a pixel. */
export const GET: APIRoute<Props> = async ({ props: { of, order } }) => {
  const outcomes = await outcomesAtBuild(of);
  const { run } = outcomes[order ?? of.order];
  const { pixels } = lookOf(run, order ? run.steps.length : of.step);
  return webpOf(run.image, pixels.rgba, true);
};

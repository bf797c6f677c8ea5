import type { APIRoute } from 'astro';
import { fillFiveTimes } from '../../../components/diffusion/fills.ts';
import { webpOf } from '../../../components/pictures.ts';
import { methodIds, type MethodId } from '../../../widgets/diffusion/methods.ts';
import { scenes } from '../../../widgets/diffusion/scenes.ts';

export const getStaticPaths = () =>
  [null, ...methodIds].map((method) => ({
    params: { method: method ?? 'photograph' },
    props: { method },
  }));

/** The wide hole of the scene `wide` and what lies around it, as one method fills it, or as it was. */
export const GET: APIRoute<{ readonly method: MethodId | null }> = async ({ props }) => {
  const { truth, fills } = await fillFiveTimes(scenes.wide);
  return webpOf((props.method && fills.get(props.method)?.image) ?? truth);
};

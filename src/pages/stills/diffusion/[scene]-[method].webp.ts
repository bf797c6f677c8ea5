import type { APIRoute } from 'astro';
import { compared, fillsOf, type Compared } from '../../../components/diffusion/fills.ts';
import { webpOf } from '../../../components/pictures.ts';
import type { MethodId } from '../../../widgets/diffusion/methods.ts';

type Props = {
  readonly scene: Compared;
  /** Null for what was there. */
  readonly method: MethodId | null;
};

const shown = Object.keys(compared) as Compared[];

export const getStaticPaths = () =>
  shown.flatMap((scene) =>
    [null, ...compared[scene]].map((method) => ({
      params: { scene, method: method ?? 'photograph' },
      props: { scene, method },
    })),
  );

/** The hole of a scene and what lies around it, as one method fills it, or as it was. */
export const GET: APIRoute<Props> = async ({ props }) => {
  const { truth, fills } = await fillsOf(props.scene);
  return webpOf((props.method && fills.get(props.method)?.image) ?? truth);
};

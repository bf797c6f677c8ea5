import type { APIRoute } from 'astro';
import { pictureOf } from '../../../../components/patches/outcomes.ts';
import { searchAtBuild } from '../../../../components/patches/search.ts';
import { webpOf } from '../../../../components/pictures.ts';
import type { Scene } from '../../../../widgets/patchmatch/scene.ts';
import { scenes } from '../../../../widgets/patchmatch/scenes.ts';

interface Props {
  readonly of: Scene;
  readonly what: 'field' | 'vote';
}

export const getStaticPaths = () =>
  Object.entries(scenes).flatMap(([scene, of]) =>
    (['field', 'vote'] as const).map((what) => ({ params: { scene, what }, props: { of, what } })),
  );

/** What a PatchMatch figure shows before it is touched, a pixel a pixel. */
export const GET: APIRoute<Props> = async ({ props: { of, what } }) => {
  const { snapshots } = await searchAtBuild(of);
  const snapshot = snapshots[of.step];
  if (!snapshot) throw new Error(`PatchMatch has no step ${of.step}.`);
  return webpOf(await pictureOf(of.photograph), snapshot[what], true);
};

import type { APIRoute } from 'astro';
import { sheets } from '../../../components/everyFill.ts';
import { hatched } from '../../../components/hatched.ts';
import { readPublic, webpOf } from '../../../components/pictures.ts';
import { evaluationHoles } from '../../../inpainting/evaluationHoles.ts';
import { holes, type HoleKind } from '../../../widgets/every-fill/scene.ts';

export const getStaticPaths = () => holes.map((hole) => ({ params: { hole }, props: { hole } }));

/** The sheet of all photographs with nothing in their holes. */
export const GET: APIRoute<{ hole: HoleKind }> = async ({ props: { hole } }) => {
  const sheet = await readPublic('/sheets/photograph.webp');
  return webpOf(sheet, hatched(sheet, evaluationHoles(sheets.size)[hole]));
};

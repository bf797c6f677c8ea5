import type { APIRoute } from 'astro';
import { patterns } from '../../../components/attentions.ts';
import { webpOf } from '../../../components/pictures.ts';

export const getStaticPaths = () => Object.keys(patterns).map((id) => ({ params: { id } }));

/** A picture drawn by rule, to the pixel: which of many repeats is the best is decided by little. */
export const GET: APIRoute = ({ params: { id = '' } }) => {
  const picture = patterns[id]?.();
  if (!picture) throw new Error(`There is no pattern “${id}”.`);
  return webpOf(picture, undefined, true);
};

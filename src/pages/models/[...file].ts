import type { APIRoute } from 'astro';
import { published, textOf } from '../../components/published.ts';

export const getStaticPaths = () =>
  [...published.keys()].map((path) => ({
    params: { file: path.replace('models/', '') },
    props: { path },
  }));

/** A file of `models/`, as it is in the repository. */
export const GET: APIRoute<{ path: string }> = async ({ props: { path } }) =>
  new Response(await textOf(path));

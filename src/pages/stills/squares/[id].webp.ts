import type { APIRoute } from 'astro';
import { squareFile } from '../../../components/pictures.ts';
import { photographs } from '../../../widgets/easel/served.ts';

export const getStaticPaths = () =>
  photographs.map(({ id }) => ({ params: { id }, props: { id } }));

export const GET: APIRoute<{ id: string }> = async ({ props }) =>
  new Response(new Uint8Array(await squareFile(props.id)));

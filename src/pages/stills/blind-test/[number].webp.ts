import type { APIRoute } from 'astro';
import { pictureAtBuild } from '../../../components/blindTest.ts';
import { webpOf } from '../../../components/pictures.ts';
import { numberOf, pictures } from '../../../widgets/blind-test/pictures.ts';

export const getStaticPaths = () =>
  pictures.map((shown) => ({ params: { number: `${numberOf(shown)}` }, props: { shown } }));

/** A picture of the blind test, under a number that does not say which. */
export const GET: APIRoute<{ shown: (typeof pictures)[number] }> = async ({ props }) =>
  webpOf(await pictureAtBuild(props.shown));

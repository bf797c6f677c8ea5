import { generators } from '../../networks/catalogue.ts';
import { photographs } from '../easel/served.ts';
import { squareSide, squaresOf } from '../easel/squares.ts';
import type { Photograph } from '../easel/picture.ts';
import type { NetworkChoice } from './Knobs.tsx';
import { featuresOutput } from './scene.ts';

/** What the server gives to an attention figure; none of it is read again in the browser. */

/** Pictures drawn by rule, in which it is known what repeats. */
const patterns: readonly Photograph[] = [
  {
    id: 'bricks',
    title: 'Bricks, drawn by rule',
    alt: 'A drawn brick wall: red bricks in pale mortar, every second course shifted by half a brick.',
  },
  {
    id: 'stripes',
    title: 'Stripes, drawn by rule',
    alt: 'Upright stripes, dark green and pale yellow by turns, all equally wide.',
  },
].map(({ id, ...words }) => ({
  id,
  ...words,
  file: `/stills/patterns/${id}.webp`,
  thumbnail: `/stills/patterns/${id}.webp`,
  width: squareSide,
  height: squareSide,
}));

/** The pictures of an attention figure: the photographs' middle squares, and the patterns. */
export const squares: readonly Photograph[] = [...patterns, ...squaresOf(photographs)];

/** Trained networks whose attention's features can be had. */
export const networks: readonly NetworkChoice[] = generators
  .filter(({ outputs }) => outputs.some(({ name }) => name === featuresOutput))
  .map(({ id, name }) => ({ id, name }));

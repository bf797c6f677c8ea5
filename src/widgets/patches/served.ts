import type { Photograph } from '../easel/picture.ts';
import { photographs as listed } from '../easel/served.ts';
import { squaresOf } from '../easel/squares.ts';
import { twoRegionsId, workSide } from './scene.ts';

/** The picture of two regions, and the middle squares of the book's photographs. */
export const photographs: readonly Photograph[] = [
  {
    id: twoRegionsId,
    title: 'Two regions',
    alt: 'A yellow region on the left and a blue one on the right of a straight, leaning edge.',
    file: '/stills/patches/two-regions.webp',
    thumbnail: '/stills/patches/two-regions.webp',
    width: workSide,
    height: workSide,
  },
  ...squaresOf(listed),
];

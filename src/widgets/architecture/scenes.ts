import { unitsPerSide, type Mark, type Point } from '../../inpainting/marks.ts';
import { trainedKnobs, type Scene } from './scene.ts';

/** A place on the middle square, in hundredths of its side. */
function at(x: number, y: number): Point {
  return { x: Math.round((x * unitsPerSide) / 100), y: Math.round((y * unitsPerSide) / 100) };
}

const hole: readonly Mark[] = [
  {
    kind: 'brush',
    radius: Math.round(0.09 * unitsPerSide),
    points: Array.from({ length: 9 }, (_, i) => at(30 + 5 * i, 46 + 12 * Math.sin(i / 1.4))),
  },
];

/** The scenes that the book shows, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  /** The first dilated layer of the coarse network, under a free-form hole. */
  walk: {
    ...trainedKnobs,
    photograph: 'mountain-lake',
    layer: 'conv7-atrous',
    view: 'product',
    channel: null,
    place: { x: 64, y: 58 },
    marks: hole,
  },
};

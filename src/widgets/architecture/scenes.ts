import { unitsPerSide, type Mark } from '../../inpainting/marks.ts';
import { atShare } from '../scene/drawn.ts';
import { trainedKnobs, type Scene } from './scene.ts';

const hole: readonly Mark[] = [
  {
    kind: 'brush',
    radius: Math.round(0.09 * unitsPerSide),
    points: Array.from({ length: 9 }, (_, i) =>
      atShare(0.3 + 0.05 * i, 0.46 + 0.12 * Math.sin(i / 1.4)),
    ),
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
    extent: 'hole',
    marks: hole,
  },
};

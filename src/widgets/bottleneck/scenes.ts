import { boxOfShares } from '../scene/drawn.ts';
import type { Scene } from './scene.ts';

/** The photographs to choose from: a page that carries all of them twice is long. */
export const offered: readonly string[] = [
  'great-wall',
  'lone-tree',
  'mountain-lake',
  'honey-bee',
  'colosseum',
];

/** The scenes that the book shows, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  /** Half the side, in the middle: four places of the code see nothing but the hole. */
  wall: {
    photograph: 'great-wall',
    map: 0,
    place: { x: 3, y: 4 },
    spread: true,
    extent: 'hole',
    marks: [boxOfShares(0.25, 0.25, 0.75, 0.75)],
  },
};

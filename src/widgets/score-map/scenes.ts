import { box } from '../scene/drawn.ts';
import type { Scene } from './scene.ts';

/** The scenes that the book shows, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  /** A hole where a lake, its shore and a mountain meet, and a patch in its middle. */
  shore: {
    photograph: 'mountain-lake',
    marks: [box(370, 160, 160, 160)],
    patch: { column: 4, row: 4 },
  },
};

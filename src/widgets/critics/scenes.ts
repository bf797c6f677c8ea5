import { box } from '../scene/drawn.ts';
import type { Scene } from './scene.ts';

/** The scenes that the book shows, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  /** A hole where a lake, its shore and a mountain meet. */
  shore: { photograph: 'mountain-lake', marks: [box(260, 190, 160, 160)] },
  /** Sky and sea: little to get wrong. */
  horizon: { photograph: 'watchtower', marks: [box(600, 120, 170, 170)] },
};

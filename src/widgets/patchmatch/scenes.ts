import { boxOfShares } from '../scene/drawn.ts';
import type { Scene } from './scene.ts';

/** The scenes that the book shows, by name. */
export const scenes = {
  /** Sky, cliff and sea: three kinds of patches, each at its own height. */
  cliff: {
    photograph: 'sea-stack',
    marks: [boxOfShares(0.34, 0.28, 0.68, 0.72)],
    seed: 1,
    step: 2,
  },
} as const satisfies Readonly<Record<string, Scene>>;

export type SceneName = keyof typeof scenes;

import { boxOfShares } from '../scene/drawn.ts';
import { twoRegionsId, type Scene } from './scene.ts';

/** The scenes that the book shows, by name. */
export const scenes = {
  /** Two colours and one edge, which leaves the hole near its right end. */
  'two-regions': {
    photograph: twoRegionsId,
    marks: [boxOfShares(0.1, 0.3, 0.62, 0.7)],
    patchSize: 9,
    order: 'priority',
    step: 4,
    point: null,
  },
  /** A rock taken out of the sea: patches of water and the line of the horizon. */
  rock: {
    photograph: 'sea-stack',
    marks: [boxOfShares(0.36, 0.32, 0.66, 0.68)],
    patchSize: 9,
    order: 'priority',
    step: 30,
    point: null,
  },
} as const satisfies Readonly<Record<string, Scene>>;

export type SceneName = keyof typeof scenes;

import { boxOfShares } from '../scene/drawn.ts';
import type { PairName } from './pairs.ts';
import type { Scene } from './scene.ts';

/** So wide that GLCIC without dilation hears no spot on one side from the other. */
const hole = boxOfShares(3 / 16, 3 / 16, 13 / 16, 13 / 16);

/** The scenes that the book shows, by name. */
export const scenes = {
  /** Beside the hole, half its height up. */
  beside: { photograph: 'colosseum', spot: { x: 4, y: 15 }, marks: [hole] },
  /** On the shore, from which our DeepFill v1 borrows much. */
  shore: { photograph: 'mountain-lake', spot: { x: 28, y: 10 }, marks: [hole] },
} as const satisfies Readonly<Record<string, Scene>>;

export type SceneName = keyof typeof scenes;

/** Which two are compared in a scene's figure. */
export const compared: Readonly<Record<SceneName, PairName>> = {
  beside: 'dilation',
  shore: 'attention',
};

import type { Scene } from './scene.ts';

/** The scenes that the book shows, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  first: { seed: 1 },
};

import type { Scene } from './scene.ts';

/** The scenes that the book shows, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  /** The last network of the lineage, on squares that hide a seventh of each photograph. */
  squares: { hole: 'square-37', shown: 'deepfill-v2', photograph: null },
};

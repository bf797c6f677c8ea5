import type { Scene } from './scene.ts';

/** The scenes that the book shows, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  /** Four steps: near, and from below. */
  near: { kernel: 'deepfill-v2/conv2_downsample', seed: 1, step: 4 },
  /** A start that lies nearly across: after twenty steps it has still not arrived. */
  slow: { kernel: 'deepfill-v2/conv1', seed: 3, step: 20 },
};

import type { Scene } from './scene.ts';

/** The scenes that the book shows, by name. */
export const scenes = {
  /** A unit inside the middle map, and the shape that the paper gives its features. */
  paper: { unit: { channel: 1, row: 1, column: 3 }, counted: { side: 6, channels: 256 } },
  /** A corner, where a convolution's window is cut. */
  corner: { unit: { channel: 0, row: 4, column: 0 }, counted: { side: 6, channels: 512 } },
  /** The features that the released code hands to its code of 4000 numbers. */
  released: { unit: { channel: 2, row: 2, column: 2 }, counted: { side: 4, channels: 512 } },
} as const satisfies Readonly<Record<string, Scene>>;

export type SceneName = keyof typeof scenes;

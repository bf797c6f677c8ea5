import { unitsPerSide } from '../../inpainting/marks.ts';
import type { Scene } from './scene.ts';

const at = (x: number, y: number) => ({
  x: Math.round(x * unitsPerSide),
  y: Math.round(y * unitsPerSide),
});

/** The scenes that the book shows, by name. */
export const scenes = {
  /** Sky, cliff and sea: three kinds of patches, each at its own height. */
  cliff: {
    photograph: 'sea-stack',
    marks: [{ kind: 'rectangle', from: at(0.34, 0.28), to: at(0.68, 0.72) }],
    seed: 1,
    step: 2,
  },
} as const satisfies Readonly<Record<string, Scene>>;

export type SceneName = keyof typeof scenes;

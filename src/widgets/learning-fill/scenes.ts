import { box } from '../scene/drawn.ts';
import { steps, type Scene } from './scene.ts';

/** The scenes that the book shows, by name. */
export const scenes = {
  /**
   * From the middle of the hole the undilated network sees nothing known, and the dilated one does. The hole
   * lies in the lake, whose colour is not the photograph's average.
   */
  wide: {
    photograph: 'mountain-lake',
    marks: [box(330, 615, 255, 255)],
    seed: 1,
    step: steps,
  },
} as const satisfies Readonly<Record<string, Scene>>;

export type SceneName = keyof typeof scenes;

import { firstModes, type Scene } from './scene.ts';

/** The scenes that the book shows, by name. */
export const scenes = {
  /** The mean of two right answers, and the choice of one. */
  'average-or-choice': {
    losses: ['l2', 'adversarial'],
    share: 50,
    modes: firstModes,
    seed: 2,
    pace: 'even',
  },
  /** Where one answer is commoner, L1 chooses and L2 still averages. */
  majority: { losses: ['l2', 'l1'], share: 70, modes: firstModes, seed: 1, pace: 'even' },
} as const satisfies Readonly<Record<string, Scene>>;

export type SceneName = keyof typeof scenes;

import type { Loss, Pace } from '../../networks/gradients/trial.ts';

/** In the order of their numbers in the code: append only. */
export const losses = ['l2', 'l1', 'adversarial', 'joint'] as const satisfies readonly Loss[];

/** Whether a generator is given a critic. */
export const hasCritic = (loss: Loss): boolean => loss === 'adversarial' || loss === 'joint';

export const lossNames: Readonly<Record<Loss, string>> = {
  l2: 'L2 (squared)',
  l1: 'L1 (absolute)',
  adversarial: 'A critic',
  joint: 'L2 and a critic',
};

/** The critic's, in the order of their numbers in the code: append only. */
export const paces = ['even', 'slow', 'fast'] as const satisfies readonly Pace[];

/** How often the first fence is the right one, in percent. */
export const shares = [50, 60, 70, 80, 90] as const;

/** Batches that a generator learns from, and how many pass between two pictures of it. */
export const batches = 600;
export const batchesAPicture = 10;

/** The whole state of a Learning figure as plain data; what was learned follows from it. */
export interface Scene {
  /** Of the two generators that learn beside each other. */
  readonly losses: readonly [Loss, Loss];
  /** One of `shares`. */
  readonly share: number;
  readonly seed: number;
  /** Of the critics, where there are any. */
  readonly pace: Pace;
}

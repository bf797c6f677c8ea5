import { modes as ofBook, type Modes, type Stripes } from '../../inpainting/twoModes.ts';
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

/** How often the first fence is the right one, in percent; in the order of their numbers in the code: append only. */
export const shares = [
  50, 60, 70, 80, 90, 10, 20, 30, 40, 5, 15, 25, 35, 45, 55, 65, 75, 85, 95,
] as const;

/** From one share to the next, and the least and the most. */
export const shareStep = 5;
export const [leastShare, mostShare] = [Math.min(...shares), Math.max(...shares)];

const inPercent = ([odd, even]: Stripes): Stripes => [
  Math.round(100 * odd),
  Math.round(100 * even),
];

/** The two right answers as the book has them, in percent. */
export const firstModes: Modes = [inPercent(ofBook[0]), inPercent(ofBook[1])];

/** Batches that a generator learns from, and how many pass between two pictures of it. */
export const batches = 600;
export const batchesAPicture = 10;

/** The whole state of a Learning figure as plain data; what was learned follows from it. */
export interface Scene {
  /** Of the two generators that learn beside each other. */
  readonly losses: readonly [Loss, Loss];
  /** One of `shares`. */
  readonly share: number;
  /** The two right answers; brightnesses in whole percent. */
  readonly modes: Modes;
  readonly seed: number;
  /** Of the critics, where there are any. */
  readonly pace: Pace;
}

/** A scene's share and modes as its trials have them, 0 to 1. */
export function oddsOf({ share, modes }: Pick<Scene, 'share' | 'modes'>): {
  readonly share: number;
  readonly modes: Modes;
} {
  const outOf = ([odd, even]: Stripes): Stripes => [odd / 100, even / 100];
  return { share: share / 100, modes: [outOf(modes[0]), outOf(modes[1])] };
}

/** Whether two scenes have the same right answers. */
export const haveSameModes = (one: Scene, other: Scene): boolean =>
  String(one.modes) === String(other.modes);

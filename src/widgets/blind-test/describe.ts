import { signed } from '../easel/words.ts';
import type { Round, Side } from './rounds.ts';
import { sideOfCritic, type Score, type Scores } from './tally.ts';

/** The names that the figure says. */
export interface Names {
  /** Of the photographs, and of the methods, by their numbers. */
  readonly photographs: readonly string[];
  readonly methods: readonly string[];
}

/** “75 %” */
export const percent = (share: number): string => `${Math.round(100 * share)}\u00a0%`;

/** “47 to 91 %” */
export const describeInterval = ({ interval: { low, high } }: Score): string =>
  `${Math.round(100 * low)} to ${percent(high)}`;

/** What is behind a picture, once the pair is answered. */
export function describePicture(side: Side, { truth, method }: Round, names: Names): string {
  return side === truth ? 'The photograph' : `Filled by ${names.methods[method]}`;
}

/** “Right. The photograph is on the left: A gate at dusk. On the right, …” */
export function describeAnswer(answer: Side, round: Round, names: Names): string {
  const { truth, photograph, method } = round;
  const other = truth === 'left' ? 'right' : 'left';
  return `${answer === truth ? 'Right' : 'Wrong'}. The photograph is on the ${truth}: “${names.photographs[photograph]}”. On the ${other}, the outlined hole was filled by ${names.methods[method]}.`;
}

/** “SN-PatchGAN gives the left one +0.31 and the right one −0.12, and so takes the left one for the photograph: right.” */
export function describeCritic(scores: Scores, round: Round): string {
  const { photograph, filled } = scores;
  const [left, right] = round.truth === 'left' ? [photograph, filled] : [filled, photograph];
  const taken = sideOfCritic(scores, round);
  // More digits where two would look the same.
  const digits = left.toFixed(2) === right.toFixed(2) ? 4 : 2;
  return `SN-PatchGAN gives the left one ${signed(left, digits)} and the right one ${signed(right, digits)}. It takes the ${taken} one for the photograph, and is ${taken === round.truth ? 'right' : 'wrong'}.`;
}

/** What a reader's share right says, and what it does not. */
export function describeChance({ interval: { low, high } }: Score): string {
  if (low > 0.5) return 'All of your interval lies above 50\u00a0%: you did not only guess.';
  if (high < 0.5)
    return 'All of your interval lies below 50\u00a0%: the fills look more like photographs to you than the photographs.';
  return 'Your interval holds 50\u00a0%: so few pairs cannot tell your answers from guesses.';
}

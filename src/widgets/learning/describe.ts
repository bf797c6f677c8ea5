import { contrast, realContrast, tally, type Modes } from '../../inpainting/twoModes.ts';
import type { Standing } from '../../networks/gradients/trial.ts';

/** “Of 96 fills 49 are the first fence, 45 the second, 2 neither. Contrast 0.59, where a fence has 0.60.” */
export function describeStanding(
  { fills, squaredError, criticRight }: Standing,
  { share, modes }: { readonly share: number; readonly modes: Modes },
): string {
  const { first, second, neither } = tally(fills, modes);
  const sentences = [
    `Of ${fills.length / 2} fills ${first} are the first fence, ${second} the second, ${neither} neither.`,
    `Contrast ${contrast(fills).toFixed(2)}, where a fence has ${realContrast(share, modes).toFixed(2)}.`,
    `Squared error ${squaredError.toFixed(3)}.`,
  ];
  if (criticRight !== null)
    sentences.push(`The critic is right ${percent(criticRight)} of the time.`);
  return sentences.join(' ');
}

export function percent(share: number): string {
  return `${Math.round(100 * share)}\u00a0%`;
}

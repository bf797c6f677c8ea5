import { bestFill, expectedError, modes } from '../../inpainting/twoModes.ts';
import { blurOf, doubt, mean } from './edges.ts';

/** How often the first fence is right in the exercises that ask about unequal odds. */
const share = 0.7;
const likely = 0.8;
const meanOf = (odds: number) => bestFill('l2', odds) ?? modes[0];
const best = meanOf(share);

/** A fence that is real three times as often as it is filled in. */
const [real, filled] = [3, 1];

/** Numbers of the chapter's text and exercises, each computed. */
export const answers = {
  share,
  likely,
  real,
  filled,
  contrastReal: Math.abs(modes[0][0] - modes[0][1]),
  /** Of the fill of least squared error, at the odds of `share`. */
  contrast: Math.abs(best[0] - best[1]),
  best,
  /** What a sure choice costs in squared error, as a multiple of what the mean costs. */
  choiceCosts: expectedError('l2', modes[0], 0.5) / expectedError('l2', meanOf(0.5), 0.5),
  choiceCostsLikely:
    expectedError('l2', modes[0], likely) / expectedError('l2', meanOf(likely), likely),
  /** The verdict of a critic that knows both densities. */
  verdict: real / (real + filled),
  blur: blurOf(mean),
  doubt,
};

import * as tf from '@tensorflow/tfjs-core';
import { mulberry32 } from '../../inpainting/evaluationHoles.ts';
import { drawFences, gaussian, type Modes } from '../../inpainting/twoModes.ts';
import { perceptron, type Perceptron } from './perceptron.ts';

/** What the generator is asked to make small. `joint`: squared error and critic together. */
export type Loss = 'l2' | 'l1' | 'adversarial' | 'joint';

/** How often the critic learns, beside the generator. */
export type Pace = keyof typeof steps;

interface TrialSettings {
  readonly loss: Loss;
  readonly pace: Pace;
  /** How often the first of the two right answers is the true one, 0 to 1. */
  readonly share: number;
  /** The two right answers; the book's unless given. */
  readonly modes?: Modes;
  /** Decides the weights, the fences and the rest of the pictures. */
  readonly seed: number;
}

/** How a generator does on pictures that stay the same. */
export interface Standing {
  /** Fills of the first pictures, two brightnesses each. */
  readonly fills: readonly number[];
  /** Mean squared error of the fills, over both brightnesses of all pictures. */
  readonly squaredError: number;
  /** How often the critic tells real from filled, 0 to 1; null without a critic. 0.5 is a toss of a coin. */
  readonly criticRight: number | null;
  /** How real the critic holds each of `verdictSide`² fences to be, 0 to 1, row by row; null without one. */
  readonly verdicts: readonly number[] | null;
}

/** A generator that learns to fill the fence, and the critic that it may have. */
export interface Trial {
  /** Learns from some batches. */
  readonly learn: (batches: number) => void;
  readonly standing: () => Standing;
  readonly dispose: () => void;
}

/** Verdicts are asked for on a grid of so many columns (odd stripes) and rows (even stripes), from dark to light. */
export const verdictSide = 24;

const batch = 64;
/** Numbers that stand for all else in the picture; none of them tells which mode is right. */
const surroundings = 2;
const judged = 512;
const shownFills = 96;
/** Of the squared error in the joint loss; the critic has the rest. */
const reconstructionWeight = 0.7;
const rates = { l2: 0.01, l1: 0.01, adversarial: 0.003, joint: 0.003 } as const;
const criticRate = 0.006;
/** So many steps of the critic follow each other after so many of the generator. */
export const steps = {
  even: { critic: 1, generator: 1 },
  slow: { critic: 1, generator: 20 },
  fast: { critic: 10, generator: 1 },
} as const;

/** Needs a backend that is ready. Two trials of the same settings are the same on the same backend. */
export function startTrial({ loss, pace, share, modes, seed }: TrialSettings): Trial {
  const random = mulberry32(seed);
  const fence = drawFences(seed + 1, share, modes);
  const picture = mulberry32(seed + 2);
  const pictures = (count: number): tf.Tensor2D =>
    tf.tensor2d(
      Float32Array.from({ length: count * surroundings }, () => gaussian(picture)),
      [count, surroundings],
    );
  const generator = perceptron([surroundings, 24, 24, 2], random);
  const critic =
    loss === 'adversarial' || loss === 'joint' ? perceptron([2, 32, 32, 1], random) : null;
  // Adam with the momentum that Radford et al. 2016 found to keep adversaries from swinging.
  const generatorAdam = tf.train.adam(rates[loss], critic ? 0.5 : 0.9);
  const criticAdam = tf.train.adam(criticRate, 0.5);
  const fences = (count: number): tf.Tensor2D =>
    tf.tensor2d(Float32Array.from(Array.from({ length: count }, fence).flat()), [count, 2]);
  const judgedPictures = pictures(judged);
  const judgedFences = fences(judged);

  const fill = (surrounding: tf.Tensor2D): tf.Tensor2D => tf.sigmoid(generator.apply(surrounding));

  /** What the generator makes small, given real fences and the fills of the same pictures. */
  function generatorLoss(fills: tf.Tensor2D, real: tf.Tensor2D): tf.Scalar {
    const off = tf.sub(fills, real);
    if (loss === 'l1') return tf.mean(tf.abs(off));
    const squared = tf.mean<tf.Scalar>(tf.square(off));
    if (!critic) return squared;
    // −log D, not log(1 − D): it pulls also where the critic is sure (Goodfellow et al. 2014, section 3).
    const fooling = tf.mean<tf.Scalar>(tf.softplus(tf.neg(critic.apply(fills))));
    if (loss === 'adversarial') return fooling;
    return tf.add(tf.mul(squared, reconstructionWeight), tf.mul(fooling, 1 - reconstructionWeight));
  }

  function criticLoss(judge: Perceptron, fills: tf.Tensor2D, real: tf.Tensor2D): tf.Scalar {
    return tf.add(
      tf.mean<tf.Scalar>(tf.softplus(tf.neg(judge.apply(real)))),
      tf.mean<tf.Scalar>(tf.softplus(judge.apply(fills))),
    );
  }

  let learned = 0;
  function learnBatch(): void {
    learned++;
    let [real, given] = [fences(batch), pictures(batch)];
    const turn = critic && learned % steps[pace].generator === 0 ? steps[pace].critic : 0;
    for (let i = 0; critic && i < turn; i++) {
      if (i > 0) [real, given] = [fences(batch), pictures(batch)];
      const fills = fill(given);
      criticAdam.minimize(() => criticLoss(critic, fills, real), false, critic.variables);
    }
    generatorAdam.minimize(() => generatorLoss(fill(given), real), false, generator.variables);
  }

  function rightOf(judge: Perceptron, fills: tf.Tensor2D): number {
    const right = tf.concat([
      tf.greater(judge.apply(judgedFences), 0),
      tf.less(judge.apply(fills), 0),
    ]);
    return numberOf(tf.mean(tf.cast(right, 'float32')));
  }

  return {
    learn: (batches) => {
      for (let i = 0; i < batches; i++) tf.tidy(learnBatch);
    },
    standing: () => {
      // Not `tidy`, which hands out tensors only.
      tf.engine().startScope();
      try {
        const fills = fill(judgedPictures);
        return {
          fills: Array.from(fills.dataSync<'float32'>().subarray(0, 2 * shownFills)),
          squaredError: numberOf(tf.mean(tf.square(tf.sub(fills, judgedFences)))),
          criticRight: critic && rightOf(critic, fills),
          verdicts: critic && Array.from(tf.sigmoid(critic.apply(grid())).dataSync<'float32'>()),
        };
      } finally {
        tf.engine().endScope();
      }
    },
    dispose: () => {
      generator.dispose();
      critic?.dispose();
      generatorAdam.dispose();
      criticAdam.dispose();
      tf.dispose([judgedPictures, judgedFences]);
    },
  };
}

function numberOf(scalar: tf.Tensor): number {
  return scalar.dataSync<'float32'>()[0] ?? 0;
}

/** Every fence of the verdicts' grid, [verdictSide², 2]. */
function grid(): tf.Tensor2D {
  const places = Float32Array.from({ length: 2 * verdictSide ** 2 }, (_, i) => {
    const place = i >> 1;
    const step = i % 2 === 0 ? place % verdictSide : Math.floor(place / verdictSide);
    return (step + 0.5) / verdictSide;
  });
  return tf.tensor2d(places, [verdictSide ** 2, 2]);
}

import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/inpainting/evaluationHoles.ts';
import { contrast, tally } from '../../../src/inpainting/twoModes.ts';
import { perceptron } from '../../../src/networks/gradients/perceptron.ts';
import { startTrial, verdictSide, type Loss } from '../../../src/networks/gradients/trial.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
  await tf.ready();
});

/** How a trial stands after it learned, and the tensors that it left behind. */
function after(batches: number, loss: Loss, share = 0.5, seed = 2) {
  const before = tf.memory().numTensors;
  const trial = startTrial({ loss, share, seed, pace: 'even' });
  trial.learn(batches);
  const standing = trial.standing();
  trial.dispose();
  return { ...standing, leaked: tf.memory().numTensors - before };
}

describe('a perceptron', () => {
  it('is matrices with a leaky ReLU between them', () => {
    const net = perceptron([2, 3, 1], mulberry32(4));
    const [w1, b1, w2, b2] = net.variables.map((variable) => Array.from(variable.dataSync()));
    const input = [0.7, -1.3];
    const hidden = [0, 1, 2].map((j) => {
      const sum = input.reduce((sum, x, i) => sum + x * (w1?.[3 * i + j] ?? 0), b1?.[j] ?? 0);
      return sum > 0 ? sum : 0.2 * sum;
    });
    const expected = hidden.reduce((sum, h, j) => sum + h * (w2?.[j] ?? 0), b2?.[0] ?? 0);
    const output = net.apply(tf.tensor2d(input, [1, 2])).dataSync()[0];
    expect(output).toBeCloseTo(expected, 5);
    net.dispose();
  });
});

describe('what is learned', { timeout: 120_000 }, () => {
  it('is the mean, by squared error', () => {
    const { fills, squaredError, criticRight, verdicts, leaked } = after(250, 'l2');
    expect(tally(fills).neither).toBe(fills.length / 2);
    expect(contrast(fills)).toBeLessThan(0.1);
    for (const value of fills) expect(Math.abs(value - 0.5)).toBeLessThan(0.15);
    expect(squaredError).toBeLessThan(0.1);
    expect([criticRight, verdicts, leaked]).toEqual([null, null, 0]);
  });

  it('is the commoner mode, by absolute error', () => {
    expect(tally(after(250, 'l1', 0.8, 1).fills).first).toBeGreaterThan(90);
  });

  it('is learned of the right answers that it is given', () => {
    const modes = [
      [0.3, 0.4],
      [0.6, 0.9],
    ] as const;
    const trial = startTrial({ loss: 'l2', pace: 'even', share: 0.25, modes, seed: 1 });
    trial.learn(250);
    const { fills } = trial.standing();
    trial.dispose();
    const mean = (start: 0 | 1): number =>
      fills.reduce((sum, value, i) => sum + (i % 2 === start ? value : 0), 0) / (fills.length / 2);
    expect(mean(0)).toBeCloseTo(0.25 * 0.3 + 0.75 * 0.6, 1);
    expect(mean(1)).toBeCloseTo(0.25 * 0.4 + 0.75 * 0.9, 1);
  });

  it.each(['adversarial', 'joint'] as const)(
    'is one mode or the other, with a critic: %s',
    (loss) => {
      const { fills, squaredError, criticRight, verdicts, leaked } = after(600, loss);
      const { first, second, neither } = tally(fills);
      expect(neither).toBeLessThan(0.1 * (fills.length / 2));
      expect(Math.min(first, second)).toBeGreaterThan(0);
      expect(contrast(fills)).toBeGreaterThan(0.5);
      // Wrong half of the time, it costs twice the squared error of the mean, and the spread besides.
      expect(squaredError).toBeGreaterThan(0.16);
      // A critic that is fooled tosses a coin.
      expect(Math.abs((criticRight ?? 0) - 0.5)).toBeLessThan(0.15);
      expect(verdicts).toHaveLength(verdictSide ** 2);
      expect(leaked).toBe(0);
    },
  );

  it('is one side of the square at a time, where a critic learns slowly, and then the other', () => {
    const trial = startTrial({ loss: 'adversarial', share: 0.5, seed: 4, pace: 'slow' });
    const sides: string[] = [];
    for (let batch = 0; batch < 600; batch += 10) {
      trial.learn(10);
      const { fills } = trial.standing();
      const darker = fills.filter((odd, i) => i % 2 === 0 && odd < (fills[i + 1] ?? 0)).length;
      const share = darker / (fills.length / 2);
      sides.push(share > 0.9 ? 'first' : share < 0.1 ? 'second' : 'both');
    }
    trial.dispose();
    const gone = sides.filter((side) => side !== 'both');
    expect(gone.length).toBeGreaterThan(0.7 * sides.length);
    expect(gone.filter((side, i) => i > 0 && side !== gone[i - 1]).length).toBeGreaterThan(1);
  });

  it('comes again from the same seed, and another way from another', () => {
    const [a, b, c] = [2, 2, 3].map((seed) => after(30, 'adversarial', 0.5, seed).fills);
    expect(a).toEqual(b);
    expect(a).not.toEqual(c);
  });
});

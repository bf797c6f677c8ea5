import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { gaussian } from '../../inpainting/twoModes.ts';

/** Fully connected layers one after the other, leaky ReLU between them, nothing after the last. */
export interface Perceptron {
  readonly variables: tf.Variable[];
  /** From [batch, first width] to [batch, last width]. */
  readonly apply: (input: tf.Tensor2D) => tf.Tensor2D;
  readonly dispose: () => void;
}

/** Weights are drawn from `random` as He et al. 2015 propose for ReLU; biases begin at 0. */
export function perceptron(widths: readonly number[], random: () => number): Perceptron {
  const layers = widths.slice(1).map((outputs, i) => {
    const inputs = widths[i] ?? 1;
    const spread = Math.sqrt(2 / inputs);
    const drawn = Float32Array.from({ length: inputs * outputs }, () => spread * gaussian(random));
    const weights = tf.tidy(() => tf.variable(tf.tensor2d(drawn, [inputs, outputs])));
    return { weights, bias: tf.tidy(() => tf.variable(tf.zeros<tf.Rank.R1>([outputs]))) };
  });
  return {
    variables: layers.flatMap(({ weights, bias }): tf.Variable[] => [weights, bias]),
    apply: (input) =>
      layers.reduce((x, { weights, bias }, i) => {
        const sum = tf.add<tf.Tensor2D>(tf.matMul(x, weights), bias);
        return i + 1 < layers.length ? tf.leakyRelu(sum, 0.2) : sum;
      }, input),
    dispose: () => {
      for (const { weights, bias } of layers) tf.dispose([weights, bias]);
    },
  };
}

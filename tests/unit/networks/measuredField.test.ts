import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { lengthsThrough } from '../../../src/inpainting/receptiveField/layers.ts';
import { pathsTo } from '../../../src/inpainting/receptiveField/paths.ts';
import { convolve, convolveLearning } from '../../../src/networks/gradients/convolution.ts';
import { measuredField } from '../../../src/networks/gradients/measuredField.ts';
import { layerLists } from '../inpainting/receptiveField/arbitrary.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const sides = { width: 13, height: 10 };

test('what the gradient reaches is what the paths reach, for 200 lists', async () => {
  await fc.assert(
    fc.asyncProperty(
      layerLists(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 2, max: 1e6 }),
      async (layers, where, seed) => {
        const at = (length: number) =>
          Math.round(where * (lengthsThrough(layers, length).at(-1)! - 1));
        const place = { x: at(sides.width), y: at(sides.height) };
        const field = await measuredField({ layers, ...sides, place, channels: 2, seed });
        const across = pathsTo(layers, place.x, sides.width);
        const down = pathsTo(layers, place.y, sides.height);
        const used = (x: number, y: number) =>
          (across.counts[x - across.first] ?? 0) * (down.counts[y - down.first] ?? 0) > 0;
        const expected = Array.from(field, (_, i) =>
          used(i % sides.width, Math.floor(i / sides.width)),
        );
        expect(Array.from(field, (value) => value > 0)).toEqual(expected);
      },
    ),
    { numRuns: 200 },
  );
}, 120_000);

test('the convolution’s own gradient is that of finite differences, stride and dilation together', async () => {
  const layer = { kernel: 3, stride: 2, dilation: 2 };
  const weights = tf.randomNormal<tf.Rank.R4>([3, 3, 2, 3], 0, 1, 'float32', 1);
  const x = tf.randomNormal<tf.Rank.R4>([1, 7, 6, 2], 0, 1, 'float32', 2);
  const slope = tf.randomNormal<tf.Rank.R4>([1, 4, 3, 3], 0, 1, 'float32', 3);
  const gradient = await tf
    .grad((input) => convolve(tf.reshape(input, x.shape), weights, layer))(x, slope)
    .data();
  const value = (input: Float32Array): number => {
    const out = convolve(tf.tensor4d(input, [1, 7, 6, 2]), weights, layer);
    return tf.sum(tf.mul(out, slope)).dataSync()[0]!;
  };
  const start = Float32Array.from(await x.data());
  start.forEach((_, i) => {
    const [less, more] = [start.slice(), start.slice()];
    less[i]! -= 0.5;
    more[i]! += 0.5;
    // The layer is linear, so the step may be wide.
    expect(gradient[i]).toBeCloseTo(value(more) - value(less), 3);
  });
});

describe('a layer that learns', () => {
  const layer = { kernel: 3, stride: 1, dilation: 2 };
  const drawn = (shape: [number, number, number, number], seed: number) =>
    tf.randomNormal<tf.Rank.R4>(shape, 0, 1, 'float32', seed);

  test('has the gradient of finite differences in its weights', async () => {
    const x = drawn([2, 6, 7, 2], 1);
    const weights = drawn([3, 3, 2, 3], 2);
    const slope = drawn([2, 6, 7, 3], 3);
    const [, ofWeights] = tf.grads((input, kernel) =>
      convolveLearning(tf.reshape(input, x.shape), tf.reshape(kernel, weights.shape), layer),
    )([x, weights], slope);
    const gradient = await ofWeights!.data();
    const value = (kernel: Float32Array): number => {
      const out = convolveLearning(x, tf.tensor4d(kernel, weights.shape), layer);
      return tf.sum(tf.mul(out, slope)).dataSync()[0]!;
    };
    const start = Float32Array.from(await weights.data());
    start.forEach((_, i) => {
      const [less, more] = [start.slice(), start.slice()];
      less[i]! -= 0.5;
      more[i]! += 0.5;
      expect(gradient[i]).toBeCloseTo(value(more) - value(less), 3);
    });
  });

  test('has TensorFlow.js’s own gradients where that has any: without dilation', () => {
    const plain = { ...layer, dilation: 1 };
    const x = drawn([2, 6, 7, 2], 1);
    const weights = drawn([3, 3, 2, 3], 2);
    const slope = drawn([2, 6, 7, 3], 3);
    const both = (convolution: (x: tf.Tensor4D, w: tf.Tensor4D) => tf.Tensor4D) =>
      tf.grads((input, kernel) =>
        convolution(tf.reshape(input, x.shape), tf.reshape(kernel, weights.shape)),
      )([x, weights], slope);
    const ours = both((input, kernel) => convolveLearning(input, kernel, plain));
    const theirs = both((input, kernel) => tf.conv2d(input, kernel, 1, 'same'));
    ours.forEach((gradient, i) => {
      const expected = theirs[i]!.dataSync();
      gradient.dataSync().forEach((value, k) => expect(value).toBeCloseTo(expected[k]!, 3));
    });
  });
});

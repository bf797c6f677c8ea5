import * as tf from '@tensorflow/tfjs-core';
import { lengthsThrough, type Layer } from '../../inpainting/receptiveField/layers.ts';
import { convolve } from './convolution.ts';

/** What is measured: a stack of layers on a picture of `width` × `height`, and one place of its output. */
export interface Probe {
  readonly layers: readonly Layer[];
  readonly width: number;
  readonly height: number;
  readonly place: { readonly x: number; readonly y: number };
  /** In every layer. */
  readonly channels: number;
  /** Decides the weights and the picture, from 2 on: TensorFlow.js draws anew for a seed of 0, and one less is used. */
  readonly seed: number;
}

/** The picture and its hole, as inpainting networks are given them. */
const inputs = 4;

/**
 * The squared gradient of one output place with respect to every pixel, summed over channels, row by row,
 * by automatic differentiation. Weights and picture are drawn at random, ELU follows every layer.
 *
 * Without ELU its expectation is the number of paths times a constant: of two different paths at least
 * one weight differs, so with independent weights of mean 0 every mixed term vanishes.
 */
export async function measuredField(probe: Probe): Promise<Float32Array> {
  const { layers, width, height, place, channels, seed } = probe;
  const squared = tf.tidy(() => {
    const weights = layers.map(({ kernel }, i) => {
      const ins = i === 0 ? inputs : channels;
      // Keeps the values' spread about the same from layer to layer, as ELU takes some away.
      const spread = 1.2 / Math.sqrt(ins * kernel ** 2);
      return tf.randomNormal<tf.Rank.R4>(
        [kernel, kernel, ins, channels],
        0,
        spread,
        'float32',
        seed + i,
      );
    });
    const picture = tf.randomNormal<tf.Rank.R4>(
      [1, height, width, inputs],
      0,
      1,
      'float32',
      seed - 1,
    );
    const network = (input: tf.Tensor4D): tf.Tensor4D =>
      weights.reduce((x, w, i) => tf.elu(convolve(x, w, layers[i]!)), input);
    const rows = lengthsThrough(layers, height).at(-1)!;
    const columns = lengthsThrough(layers, width).at(-1)!;
    const slope = tf.buffer<tf.Rank.R4>([1, rows, columns, channels]);
    for (let c = 0; c < channels; c++) slope.set(c % 2 ? -1 : 1, 0, place.y, place.x, c);
    const differentiate = tf.grad((input) => network(tf.reshape(input, picture.shape)));
    const gradient = differentiate(picture, slope.toTensor());
    return tf.sum(tf.square(gradient), 3);
  });
  const values = await squared.data<'float32'>();
  squared.dispose();
  return values;
}

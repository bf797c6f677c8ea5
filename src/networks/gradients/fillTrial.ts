import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { mulberry32 } from '../../inpainting/evaluationHoles.ts';
import type { Hole } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import { windowSide, type Lesson } from '../../inpainting/lesson.ts';
import { fieldOf } from '../../inpainting/receptiveField/formula.ts';
import type { Pixel } from '../../inpainting/receptiveField/hole.ts';
import type { Layer } from '../../inpainting/receptiveField/layers.ts';
import { gaussian } from '../../inpainting/twoModes.ts';
import { convolveLearning } from './convolution.ts';

/** A small stack of convolutions that learns to fill holes. */
interface FillTrial {
  /** One step of Adam; returns the mean absolute error in the lesson's holes before it. */
  readonly learn: (lesson: Lesson) => number;
  /** The network's picture, [0, 1], everywhere. Sides of any length. */
  readonly fill: (image: Image, hole: Hole) => Image;
  /**
   * What the colour at a pixel depends on: its squared gradient with respect to every pixel that is given,
   * summed over the colours of both, row by row. Where the picture is missing 0 is given, and would matter.
   */
  readonly dependence: (image: Image, hole: Hole, pixel: Pixel) => Float32Array;
  readonly dispose: () => void;
}

const rate = 0.002;

/**
 * Needs a backend that is ready, and layers of odd kernels and stride 1. Weights are drawn from `seed`; ELU
 * between the layers, as in DeepFill.
 */
export function startFillTrial(
  layers: readonly Layer[],
  channels: number,
  seed: number,
): FillTrial {
  const random = mulberry32(seed);
  const stack = layers.map((layer, i) => {
    const { kernel } = layer;
    const inputs = i === 0 ? 4 : channels;
    const outputs = i === layers.length - 1 ? 3 : channels;
    const spread = Math.sqrt((i === layers.length - 1 ? 0.1 : 1.5) / (inputs * kernel ** 2));
    const drawn = Float32Array.from(
      { length: kernel ** 2 * inputs * outputs },
      () => spread * gaussian(random),
    );
    const weights = tf.tidy(() =>
      tf.variable(tf.tensor4d(drawn, [kernel, kernel, inputs, outputs])),
    );
    return { layer, weights, bias: tf.tidy(() => tf.variable(tf.zeros<tf.Rank.R1>([outputs]))) };
  });
  const variables = stack.flatMap(({ weights, bias }): tf.Variable[] => [weights, bias]);
  const adam = tf.train.adam(rate);
  const reach = (fieldOf(layers).size - 1) / 2;

  const apply = (given: tf.Tensor4D): tf.Tensor4D =>
    stack.reduce((x, { layer, weights, bias }, i) => {
      const sum = tf.add<tf.Tensor4D>(convolveLearning(x, weights, layer), bias);
      // Grey where it knows nothing.
      return i + 1 < stack.length ? tf.elu(sum) : tf.add(sum, 0.5);
    }, given);

  return {
    learn: ({ count, given, wanted, asked }) =>
      tf.tidy(() => {
        const shape = (channels: number): [number, number, number, number] => [
          count,
          windowSide,
          windowSide,
          channels,
        ];
        const x = tf.tensor4d(given, shape(4));
        const y = tf.tensor4d(wanted, shape(3));
        const where = tf.tensor4d(asked, shape(1));
        const values = 3 * asked.reduce((sum, value) => sum + value, 0);
        const loss = adam.minimize(
          () => {
            const off = tf.mul(tf.abs(tf.sub(apply(x), y)), where);
            return tf.div<tf.Scalar>(tf.sum(off), Math.max(1, values));
          },
          true,
          variables,
        );
        return loss?.dataSync<'float32'>()[0] ?? NaN;
      }),
    fill: (image, hole) => {
      const { width, height } = image;
      const data = tf.tidy(() => {
        const filled = apply(givenOf(image, hole));
        const channelFirst = tf.transpose(tf.clipByValue(filled, 0, 1), [0, 3, 1, 2]);
        return channelFirst.dataSync<'float32'>();
      });
      return { width, height, channels: 3, data: Float32Array.from(data) };
    },
    dependence: (image, hole, pixel) => {
      const { width, height } = image;
      // What lies beyond the field cannot matter, and to leave it out is quicker.
      const [left, right] = around(pixel.x, reach, width);
      const [top, bottom] = around(pixel.y, reach, height);
      const size: [number, number] = [bottom - top, right - left];
      const slope = tf.buffer<tf.Rank.R4>([3, ...size, 3]);
      for (let c = 0; c < 3; c++) slope.set(1, c, pixel.y - top, pixel.x - left, c);
      const data = tf.tidy(() => {
        const seen = tf.slice<tf.Rank.R4, tf.Tensor4D>(
          givenOf(image, hole),
          [0, top, left, 0],
          [1, ...size, 4],
        );
        // A copy for each colour that is asked about.
        const copies = tf.tile(seen, [3, 1, 1, 1]);
        const differentiate = tf.grad((given) =>
          apply(tf.reshape<tf.Rank.R4>(given, copies.shape)),
        );
        const ofColours = tf.slice(
          differentiate(copies, slope.toTensor()),
          [0, 0, 0, 0],
          [3, ...size, 3],
        );
        const squared = tf.sum<tf.Tensor2D>(tf.square(ofColours), [0, 3]);
        const whole = tf.pad(squared, [
          [top, height - bottom],
          [left, width - right],
        ]);
        return whole.dataSync<'float32'>();
      });
      return Float32Array.from(data);
    },
    dispose: () => {
      adam.dispose();
      for (const { weights, bias } of stack) tf.dispose([weights, bias]);
    },
  };
}

/** A photograph and its hole as a lesson gives them, [1, height, width, 4]. */
function givenOf({ width, height, data }: Image, hole: Hole): tf.Tensor4D {
  const plane = width * height;
  const given = new Float32Array(4 * plane);
  hole.data.forEach((missing, i) => {
    for (let c = 0; c < 3; c++) given[4 * i + c] = missing ? 0 : data[c * plane + i]!;
    given[4 * i + 3] = missing;
  });
  return tf.tensor4d(given, [1, height, width, 4]);
}

/** From the first place to the one after the last that is within `reach` of `middle`. */
function around(middle: number, reach: number, length: number): [number, number] {
  return [Math.max(0, middle - reach), Math.min(length, middle + reach + 1)];
}

import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  isDoubling,
  padBefore,
  reachOf,
  type Layer,
} from '../../inpainting/receptiveField/layers.ts';

/**
 * A layer of a stack on `input` [1, H, W, C], with `weights` [kernel, kernel, C, channels], differentiable
 * with respect to its input. TensorFlow.js 4.22 throws at the gradient of a dilated convolution and refuses
 * stride and dilation together; here the gradient is a convolution itself, with the weights turned round.
 */
export function convolve(input: tf.Tensor4D, weights: tf.Tensor4D, layer: Layer): tf.Tensor4D {
  if (!isDoubling(layer)) return strided(input, weights, layer, layer.stride);
  const [, height, width] = input.shape;
  const doubled = tf.image.resizeNearestNeighbor(input, [2 * height, 2 * width]);
  return strided(doubled, weights, layer, 1);
}

function strided(
  input: tf.Tensor4D,
  weights: tf.Tensor4D,
  layer: Layer,
  stride: number,
): tf.Tensor4D {
  const [, height, width, inputs] = input.shape;
  const outputs = weights.shape[3];
  const reach = reachOf(layer);
  const before = padBefore(layer);
  const everyPlace = (x: tf.Tensor4D, kernel: tf.Tensor4D, first: number, last: number) =>
    tf.conv2d(padded(x, first, last), kernel, 1, 'valid', 'NHWC', layer.dilation);
  return tf.customGrad<tf.Tensor4D>(() => ({
    value: tf.reshape(
      tf.stridedSlice(
        everyPlace(input, weights, before, reach - before),
        [0, 0, 0, 0],
        [1, height, width, outputs],
        [1, stride, stride, 1],
      ),
      [1, Math.ceil(height / stride), Math.ceil(width / stride), outputs],
    ),
    gradFunc: (slope: tf.Tensor4D) => {
      const turned = tf.transpose<tf.Tensor4D>(
        tf.reverse<tf.Tensor4D>(weights, [0, 1]),
        [0, 1, 3, 2],
      );
      const everywhere = everyPlace(spaced(slope, stride, height, width), turned, reach, reach);
      return tf.slice<tf.Rank.R4, tf.Tensor4D>(
        everywhere,
        [0, before, before, 0],
        [1, height, width, inputs],
      );
    },
  }))(input);
}

function padded(x: tf.Tensor4D, first: number, last: number): tf.Tensor4D {
  return tf.pad(x, [
    [0, 0],
    [first, last],
    [first, last],
    [0, 0],
  ]);
}

/** Back on the places that a stride left out: zeros between the values. */
function spaced(values: tf.Tensor4D, stride: number, height: number, width: number): tf.Tensor4D {
  const [, rows, columns, channels] = values.shape;
  const apart = tf.pad(tf.reshape(values, [rows, 1, columns, 1, channels]), [
    [0, 0],
    [0, stride - 1],
    [0, 0],
    [0, stride - 1],
    [0, 0],
  ]);
  const wide = tf.reshape<tf.Rank.R4>(apart, [1, rows * stride, columns * stride, channels]);
  return tf.slice<tf.Rank.R4, tf.Tensor4D>(wide, [0, 0, 0, 0], [1, height, width, channels]);
}

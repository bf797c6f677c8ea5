import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  isDoubling,
  padBefore,
  reachOf,
  type Layer,
} from '../../inpainting/receptiveField/layers.ts';

/**
 * A layer of a stack on `input` [N, H, W, C], with `weights` [kernel, kernel, C, channels], differentiable
 * with respect to its input. TensorFlow.js 4.22 throws at the gradient of a dilated convolution and refuses
 * stride and dilation together; here the gradient is a convolution itself, with the weights turned round.
 */
export function convolve(input: tf.Tensor4D, weights: tf.Tensor4D, layer: Layer): tf.Tensor4D {
  if (!isDoubling(layer)) return strided(input, weights, layer, layer.stride);
  const [, height, width] = input.shape;
  const doubled = tf.image.resizeNearestNeighbor(input, [2 * height, 2 * width]);
  return strided(doubled, weights, layer, 1);
}

/** The same for a layer of stride 1 that learns: differentiable with respect to its weights as well. */
export function convolveLearning(
  input: tf.Tensor4D,
  weights: tf.Tensor4D,
  layer: Layer,
): tf.Tensor4D {
  return tf.customGrad<tf.Tensor4D>((...given) => {
    // Kept for the gradient, or the input would be gone by then.
    for (const save of given) if (typeof save === 'function') save([input, weights]);
    return {
      value: everyPlace(input, weights, layer),
      gradFunc: (slope: tf.Tensor4D, [x, w]: tf.Tensor[]) => {
        if (!x || !w) throw new Error('TensorFlow.js has not kept what a gradient needs.');
        const kept = tf.reshape<tf.Rank.R4>(w, weights.shape);
        return [
          slopeOfInput(slope, kept, layer),
          slopeOfWeights(slope, tf.reshape<tf.Rank.R4>(x, input.shape), layer),
        ];
      },
    };
  })(input, weights);
}

function strided(
  input: tf.Tensor4D,
  weights: tf.Tensor4D,
  layer: Layer,
  stride: number,
): tf.Tensor4D {
  const [batch, height, width] = input.shape;
  const outputs = weights.shape[3];
  return tf.customGrad<tf.Tensor4D>(() => ({
    value: tf.reshape(
      tf.stridedSlice(
        everyPlace(input, weights, layer),
        [0, 0, 0, 0],
        [batch, height, width, outputs],
        [1, stride, stride, 1],
      ),
      [batch, Math.ceil(height / stride), Math.ceil(width / stride), outputs],
    ),
    gradFunc: (slope: tf.Tensor4D) =>
      slopeOfInput(spaced(slope, stride, height, width), weights, layer),
  }))(input);
}

/** The layer without its stride. */
function everyPlace(input: tf.Tensor4D, weights: tf.Tensor4D, layer: Layer): tf.Tensor4D {
  const before = padBefore(layer);
  const wide = padded(input, before, reachOf(layer) - before);
  return tf.conv2d(wide, weights, 1, 'valid', 'NHWC', layer.dilation);
}

/** From the slopes of every place's output: each goes back to where its taps were. */
function slopeOfInput(slope: tf.Tensor4D, weights: tf.Tensor4D, layer: Layer): tf.Tensor4D {
  const before = padBefore(layer);
  const turned = tf.transpose<tf.Tensor4D>(tf.reverse<tf.Tensor4D>(weights, [0, 1]), [0, 1, 3, 2]);
  const wide = padded(slope, reachOf(layer) - before, before);
  return tf.conv2d(wide, turned, 1, 'valid', 'NHWC', layer.dilation);
}

/**
 * What each weight's tap met, place by place, times the place's slope. This is a convolution again, of the
 * channels as pictures whose channels are the batch; its taps lie side by side, and it steps by the dilation.
 */
function slopeOfWeights(slope: tf.Tensor4D, input: tf.Tensor4D, layer: Layer): tf.Tensor4D {
  const before = padBefore(layer);
  const wide = padded(input, before, reachOf(layer) - before);
  const met = tf.conv2d(
    tf.transpose<tf.Tensor4D>(wide, [3, 1, 2, 0]),
    tf.transpose<tf.Tensor4D>(slope, [1, 2, 0, 3]),
    layer.dilation,
    'valid',
  );
  return tf.transpose<tf.Tensor4D>(met, [1, 2, 0, 3]);
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
  const [batch, rows, columns, channels] = values.shape;
  const apart = tf.pad(tf.reshape(values, [batch * rows, 1, columns, 1, channels]), [
    [0, 0],
    [0, stride - 1],
    [0, 0],
    [0, stride - 1],
    [0, 0],
  ]);
  const wide = tf.reshape<tf.Rank.R4>(apart, [batch, rows * stride, columns * stride, channels]);
  return tf.slice<tf.Rank.R4, tf.Tensor4D>(wide, [0, 0, 0, 0], [batch, height, width, channels]);
}

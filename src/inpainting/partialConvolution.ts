import { createImage, type Image } from './image.ts';
import type { Hole } from './hole.ts';

/** Which values of a layer may be read: 1 = valid, 0 = not, row by row. The opposite of a hole. */
export interface Valid {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Weights of a convolution: `weights[((o * inputs + i) * size + y) * size + x]`, one bias an output. */
export interface Kernel {
  /** Odd. The window reaches (size − 1) / 2 beyond the picture, where nothing is valid. */
  readonly size: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** The mask that a network starts from: valid where there is no hole. */
export function validOf(hole: Hole): Valid {
  return { width: hole.width, height: hole.height, data: hole.data.map((missing) => 1 - missing) };
}

/**
 * How many valid values each window of a layer sees, 0 to size² (size at most 15), for one shared mask.
 * The answer is ⌈width / stride⌉ × ⌈height / stride⌉.
 */
export function validInWindow(valid: Valid, size: number, stride = 1): Valid {
  const reach = (size - 1) / 2;
  const width = Math.ceil(valid.width / stride);
  const height = Math.ceil(valid.height / stride);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y * stride - reach);
    const bottom = Math.min(valid.height - 1, y * stride + reach);
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x * stride - reach);
      const right = Math.min(valid.width - 1, x * stride + reach);
      let count = 0;
      for (let v = top; v <= bottom; v++) {
        for (let u = left; u <= right; u++) count += valid.data[v * valid.width + u]!;
      }
      data[y * width + x] = count;
    }
  }
  return { width, height, data };
}

/** The mask after a layer: valid where the window saw anything valid (Liu et al. 2018, equation 2). */
export function updateValid(valid: Valid, size: number, stride = 1): Valid {
  const seen = validInWindow(valid, size, stride);
  return { ...seen, data: seen.data.map((count) => (count > 0 ? 1 : 0)) };
}

/**
 * Partial convolution with one mask for all channels (Liu et al. 2018, equation 1): the window's valid
 * values are weighted, summed, scaled by size² over their number, and the bias is added; 0 where the
 * window sees nothing valid. Returns the features, ⌈width / stride⌉ × ⌈height / stride⌉ × outputs, and
 * their mask. Throws `RangeError` if kernel or mask do not fit the image.
 */
export function partialConvolution(
  image: Image,
  valid: Valid,
  kernel: Kernel,
  stride = 1,
): { readonly features: Image; readonly valid: Valid } {
  const { size, inputs, outputs, weights, bias } = kernel;
  if (inputs !== image.channels || valid.width !== image.width || valid.height !== image.height) {
    throw new RangeError('Image, mask and kernel must agree in size and channels.');
  }
  const reach = (size - 1) / 2;
  const plane = image.width * image.height;
  const seen = validInWindow(valid, size, stride);
  const features = createImage(seen.width, seen.height, outputs);

  for (let at = 0; at < seen.data.length; at++) {
    const count = seen.data[at]!;
    if (count === 0) continue;
    const top = Math.floor(at / seen.width) * stride - reach;
    const left = (at % seen.width) * stride - reach;
    for (let o = 0; o < outputs; o++) {
      let sum = 0;
      for (let y = Math.max(0, -top); y < size && top + y < image.height; y++) {
        for (let x = Math.max(0, -left); x < size && left + x < image.width; x++) {
          const pixel = (top + y) * image.width + left + x;
          if (valid.data[pixel] === 0) continue;
          for (let i = 0; i < inputs; i++) {
            sum +=
              weights[((o * inputs + i) * size + y) * size + x]! * image.data[i * plane + pixel]!;
          }
        }
      }
      features.data[o * seen.data.length + at] = (sum * size * size) / count + bias[o]!;
    }
  }
  return { features, valid: updateValid(valid, size, stride) };
}

/** Every pixel twice in both directions, as the decoder raises features and masks. */
export function raiseValid(valid: Valid): Valid {
  const width = 2 * valid.width;
  const height = 2 * valid.height;
  const data = Uint8Array.from(
    { length: width * height },
    (_, i) => valid.data[(Math.floor(i / width) >> 1) * valid.width + ((i % width) >> 1)]!,
  );
  return { width, height, data };
}

/** Valid where either is: where a skip joins, a window reads the channels of both. */
export function eitherValid(a: Valid, b: Valid): Valid {
  return { ...a, data: a.data.map((value, i) => value | b.data[i]!) };
}

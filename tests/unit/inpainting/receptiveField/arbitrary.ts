import fc from 'fast-check';
import type { Layer } from '../../../../src/inpainting/receptiveField/layers.ts';

/** Lists of one to five layers, with even kernels, strides, dilations and, if wanted, doublings. */
export function layerLists(strides: readonly number[] = [1, 1, 2, 0.5]): fc.Arbitrary<Layer[]> {
  const layer = fc.record({
    kernel: fc.constantFrom(1, 2, 3, 4, 5),
    stride: fc.constantFrom(...strides),
    dilation: fc.constantFrom(1, 2, 3),
  });
  return fc.array(layer, { minLength: 1, maxLength: 5 });
}

/**
 * A convolution of ones along one side, as it is defined: for every output place, the values under its
 * taps, summed. What lies outside the input is 0.
 */
function convolveOnes(values: readonly number[], { kernel, stride, dilation }: Layer): number[] {
  const input = stride < 1 ? values.flatMap((value) => [value, value]) : values;
  const step = Math.max(1, stride);
  const before = Math.floor((dilation * (kernel - 1)) / 2);
  return Array.from({ length: Math.ceil(input.length / step) }, (_, place) => {
    let sum = 0;
    for (let tap = 0; tap < kernel; tap++)
      sum += input[place * step - before + tap * dilation] ?? 0;
    return sum;
  });
}

/**
 * How often every pixel is used by every output place, the slow way: one pixel at a time is set to 1 and
 * sent forward. `usage[pixel][place]`.
 */
export function usageDirectly(layers: readonly Layer[], length: number): number[][] {
  return Array.from({ length }, (_, pixel) => {
    const impulse = Array.from({ length }, (_, i) => Number(i === pixel));
    return layers.reduce(convolveOnes, impulse);
  });
}

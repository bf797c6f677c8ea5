/**
 * One square convolution of a stack, zero-padded so that stride 1 keeps the size. Where padding cannot be
 * the same on both sides (an even kernel), the smaller half comes before.
 */
export interface Layer {
  /** Taps a side, 1 or more. */
  readonly kernel: number;
  /** A whole number; or ½, as GLCIC's table has it: the input is first doubled by nearest neighbours. */
  readonly stride: number;
  /** Places from one tap to the next: 1 is an ordinary convolution. */
  readonly dilation: number;
}

export function isDoubling({ stride }: Layer): boolean {
  return stride === 0.5;
}

/** From the first tap to the last, in steps between places of the input. */
export function reachOf({ kernel, dilation }: Layer): number {
  return dilation * (kernel - 1);
}

/** How far before its own place the first tap lies. */
export function padBefore(layer: Layer): number {
  return Math.floor(reachOf(layer) / 2);
}

/** Places along one side before the first layer and after every one, for an input of `length` places. */
export function lengthsThrough(layers: readonly Layer[], length: number): readonly number[] {
  const lengths = [length];
  for (const { stride } of layers) lengths.push(Math.ceil(lengths.at(-1)! / stride));
  return lengths;
}

/** Pixels of the input from one output place to the next. */
export function jumpOf(layers: readonly Layer[]): number {
  return layers.reduce((jump, { stride }) => jump * stride, 1);
}

/** The same kernels and strides, every dilation 1. */
export function undilated(layers: readonly Layer[]): readonly Layer[] {
  return layers.map((layer) => ({ ...layer, dilation: 1 }));
}

/**
 * Weights and biases, were the input `inputs` channels deep and every layer `channels` deep. Dilation
 * does not enter.
 */
export function parameterCount(layers: readonly Layer[], channels: number, inputs: number): number {
  return layers.reduce(
    (sum, { kernel }, i) => sum + channels * (kernel ** 2 * (i === 0 ? inputs : channels) + 1),
    0,
  );
}

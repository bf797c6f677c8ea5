import { eitherValid, raiseValid, updateValid, type Valid } from './partialConvolution.ts';
import { largestFields } from './receptiveField/paths.ts';

/** One layer of the U-Net. The decoder first doubles its input and joins the skip's channels to it. */
export interface Layer {
  readonly name: string;
  readonly direction: 'down' | 'up';
  readonly size: number;
  readonly stride: number;
  readonly inputs: number;
  /** Of `inputs`, those that come over the skip. */
  readonly skipped: number;
  readonly outputs: number;
  /** Batch norm, which brings a scale and a shift and takes the bias's place. */
  readonly norm: boolean;
}

/**
 * The partial-convolution U-Net as this book trains it: after Liu et al. 2018, section 3.2, with their
 * base width of 64 as `width`, their largest of 512 as `widest`, and six levels instead of eight.
 * `models/training/networks` builds the same.
 */
export function uNetLayers(
  kernels: readonly number[] = [7, 5, 5, 3, 3, 3],
  width = 48,
  widest = 192,
): readonly Layer[] {
  const channels = [3, ...kernels.map((_, level) => Math.min(width * 2 ** level, widest))];
  const down = kernels.map((size, level): Layer => ({
    name: `down ${level + 1}`,
    direction: 'down',
    size,
    stride: 2,
    inputs: channels[level]!,
    skipped: 0,
    outputs: channels[level + 1]!,
    norm: level > 0,
  }));
  const up = down.toReversed().map(({ inputs: skipped }, i): Layer => {
    const last = i === kernels.length - 1;
    return {
      name: `up ${i + 1}`,
      direction: 'up',
      size: 3,
      stride: 1,
      inputs: channels[kernels.length - i]! + skipped,
      skipped,
      outputs: last ? 3 : skipped,
      norm: !last,
    };
  });
  return [...down, ...up];
}

/** Weights, and either bias or batch norm's scale and shift. */
export function parameterCount({ size, inputs, outputs, norm }: Layer): number {
  return outputs * (inputs * size * size + (norm ? 2 : 1));
}

/** Side of the layer's output for a square picture of `side` pixels. */
export function outputSide(layers: readonly Layer[], index: number, side: number): number {
  return layers
    .slice(0, index + 1)
    .reduce((now, { direction, stride }) => (direction === 'up' ? 2 * now : now / stride), side);
}

/**
 * Receptive field in pixels of the picture, along the longest way, through the bottleneck: the side of
 * the square that one output can see, the largest over all positions.
 */
export function receptiveField(layers: readonly Layer[], index: number): number {
  const convolutions = layers.map(({ direction, size, stride }) => ({
    kernel: size,
    stride: direction === 'up' ? stride / 2 : stride,
    dilation: 1,
  }));
  return largestFields(convolutions)[index]!;
}

/** The mask after each layer, as the network's `valid_…` outputs. The side must be a multiple of 2^levels. */
export function validThrough(layers: readonly Layer[], start: Valid): readonly Valid[] {
  const skips: Valid[] = [];
  const masks: Valid[] = [];
  let valid = start;
  for (const { direction, size, stride } of layers) {
    if (direction === 'down') {
      skips.push(valid);
      valid = updateValid(valid, size, stride);
    } else {
      const skip = skips.pop();
      const raised = raiseValid(valid);
      valid = updateValid(skip ? eitherValid(raised, skip) : raised, size, stride);
    }
    masks.push(valid);
  }
  return masks;
}

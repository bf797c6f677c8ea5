import { openWindow, outputAt, type OpenedWindow } from '../../inpainting/gatedConvolution.ts';
import type { Hole } from '../../inpainting/hole.ts';
import { createImage, type Image } from '../../inpainting/image.ts';
import type { Point } from '../../inpainting/marks.ts';
import type { Kernel, Valid } from '../../inpainting/partialConvolution.ts';
import { tensorFromImage } from '../../networks/tensors.ts';

/** The two kernels in front of the opened window: DeepFill v2's first layers, 5×5, then 3×3 with stride 2. */
export interface FirstKernels {
  readonly conv1: Kernel;
  readonly conv2_downsample: Kernel;
}

/** What the rule says of one window of 3×3, row by row. Beyond the picture nothing is valid. */
export interface RuledWindow {
  readonly valid: readonly number[];
  readonly sum: number;
  /** What the weighted sum is multiplied by; 0 where nothing is valid. */
  readonly scale: number;
  readonly after: number;
}

/**
 * What the network's first layer is given: the picture in [−1, 1] with 0 in its hole, ones, the hole.
 * `models/training/networks/deepfill_v2.py` says the same.
 */
export function networkInput(image: Image, hole: Hole): Image {
  const plane = hole.data.length;
  const input = createImage(image.width, image.height, 5);
  const { data } = tensorFromImage(image);
  for (let i = 0; i < 3 * plane; i++) input.data[i] = hole.data[i % plane] ? 0 : data[i]!;
  input.data.fill(1, 3 * plane, 4 * plane);
  input.data.set(hole.data, 4 * plane);
  return input;
}

/** One window of the second layer's gated convolution: `channel` at column `x`, row `y` of its outputs. */
export function openGate(
  input: Image,
  { conv1, conv2_downsample: conv2 }: FirstKernels,
  { x, y }: Point,
  channel: number,
): OpenedWindow {
  // Only the nine places under the window are computed; beyond the picture the layer is padded with 0.
  const under = createImage(3, 3, conv1.outputs / 2);
  for (let i = 0; i < under.data.length; i++) {
    const at = { x: 2 * x - 1 + (i % 3), y: 2 * y - 1 + (Math.floor(i / 3) % 3) };
    if (at.x < 0 || at.y < 0 || at.x >= input.width || at.y >= input.height) continue;
    const first = { ...at, channel: Math.floor(i / 9) };
    under.data[i] = outputAt(input, conv1, first);
  }
  return openWindow(under, conv2, { x: 1, y: 1, channel });
}

/** The rule of partial convolution on the very same window of what is valid under the second layer. */
export function openRule(before: Valid, { x, y }: Point): RuledWindow {
  const valid = Array.from({ length: 9 }, (_, i) => {
    const column = 2 * x - 1 + (i % 3);
    const row = 2 * y - 1 + Math.floor(i / 3);
    const isInside = column >= 0 && row >= 0 && column < before.width && row < before.height;
    return isInside ? before.data[row * before.width + column]! : 0;
  });
  const sum = valid.reduce((total, value) => total + value, 0);
  return { valid, sum, scale: sum > 0 ? 9 / sum : 0, after: sum > 0 ? 1 : 0 };
}

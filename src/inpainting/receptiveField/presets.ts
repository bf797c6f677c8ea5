import type { Layer } from './layers.ts';

/** `count` layers of one kind. */
function repeat(count: number, layer: Layer): readonly Layer[] {
  return Array.from({ length: count }, () => layer);
}

const plain: Layer = { kernel: 3, stride: 1, dilation: 1 };

function rates(...dilations: readonly number[]): readonly Layer[] {
  return dilations.map((dilation) => ({ ...plain, dilation }));
}

/** Down to a quarter of the picture, and the two layers after it. */
const down: readonly Layer[] = [
  { ...plain, kernel: 5 },
  { ...plain, stride: 2 },
  plain,
  { ...plain, stride: 2 },
  plain,
  plain,
];

/** Back to the whole picture. */
const up: readonly Layer[] = [
  { ...plain, stride: 0.5 },
  plain,
  { ...plain, stride: 0.5 },
  plain,
  plain,
];

/** Lists of layers that the book speaks of, by name. */
export const presets = {
  plain: repeat(8, plain),
  /**
   * The completion network of Iizuka et al. 2017, table 1, with a doubling and a kernel of 3 where the
   * paper has a deconvolution with one of 4: the network that this book trains.
   */
  glcic: [...down, ...rates(2, 4, 8, 16), plain, plain, ...up],
  /** The encoder of Pathak et al. 2016 for 128 pixels, as released: five strided layers. */
  'context-encoder': repeat(5, { kernel: 4, stride: 2, dilation: 1 }),
  /** Yu et al. 2018, the coarse network of their supplement, to the end of its bottleneck. */
  'deepfill-coarse': [...down, ...rates(2, 4, 8, 16), plain, plain],
  /** Equal rates: Wang et al. 2018 on what they leave out. */
  'equal-rates': rates(2, 2, 2),
  /** Rates without a common factor that reach as far: nothing is left out. */
  'sawtooth-rates': rates(1, 2, 3),
} satisfies Readonly<Record<string, readonly Layer[]>>;

export type PresetName = keyof typeof presets;

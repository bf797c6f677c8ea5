import { createImage, type Image } from '../image.ts';
import type { AttentionRow } from './attention.ts';

/** A picture that is being laid from patches. */
export interface Copying {
  /** Lays at `target` the mixture of patches that its row of the attention says. */
  readonly lay: (target: number, row: AttentionRow) => void;
  /**
   * The picture as laid so far. `counted`: each pixel is the mean of the patches laid on it, 0 under none.
   * `four`: it is their sum over four, the number that meet inside; so do the trained networks, whose
   * borders come out weaker.
   */
  readonly picture: (mean: 'counted' | 'four') => Image;
}

/**
 * Copies patches of 2 `cell` × 2 `cell` pixels of `image`, at every `cell` pixels; position (x, y) of the
 * attention stands for the pixels from (x cell, y cell) on, and its patch begins half a cell before. Beyond
 * the border the outermost pixel is repeated. With `cell` 2: the 4 × 4 patches at rate 2 of Yu et al. 2018.
 * The image's sides are multiples of `cell`.
 */
export function copyPatches(image: Image, cell: number): Copying {
  const { width, height, channels } = image;
  const side = 2 * cell;
  const before = Math.floor(cell / 2);
  const across = width / cell;
  const patches = patchesOf(image, cell);
  const length = side * side * channels;
  const mixed = new Float32Array(length);
  const laid = createImage(width, height, channels);
  const counts = new Uint8Array(width * height);

  return {
    lay(target, { count, sources, weights }) {
      mixed.fill(0);
      for (let n = 0; n < count; n++) {
        const weight = weights[n]!;
        const start = sources[n]! * length;
        for (let k = 0; k < length; k++) mixed[k]! += weight * patches[start + k]!;
      }
      const left = (target % across) * cell - before;
      const top = Math.floor(target / across) * cell - before;
      for (let y = Math.max(0, -top); y < Math.min(side, height - top); y++) {
        for (let x = Math.max(0, -left); x < Math.min(side, width - left); x++) {
          const pixel = (top + y) * width + left + x;
          counts[pixel]!++;
          for (let c = 0; c < channels; c++)
            laid.data[c * counts.length + pixel]! += mixed[(c * side + y) * side + x]!;
        }
      }
    },
    picture: (mean) => ({
      ...laid,
      data: laid.data.map((sum, i) =>
        mean === 'four' ? sum / 4 : sum / Math.max(1, counts[i % counts.length]!),
      ),
    }),
  };
}

/** Patch after patch, channel-first, so that a mixture walks through memory in order: four times the image. */
function patchesOf({ width, height, channels, data }: Image, cell: number): Float32Array {
  const side = 2 * cell;
  const before = Math.floor(cell / 2);
  const clamp = (i: number, length: number): number => Math.min(length - 1, Math.max(0, i));
  const patches = new Float32Array((width / cell) * (height / cell) * side * side * channels);
  let k = 0;
  for (let top = -before; top < height - before; top += cell) {
    for (let left = -before; left < width - before; left += cell) {
      for (let c = 0; c < channels; c++) {
        for (let y = top; y < top + side; y++) {
          const start = (c * height + clamp(y, height)) * width;
          for (let x = left; x < left + side; x++) patches[k++] = data[start + clamp(x, width)]!;
        }
      }
    }
  }
  return patches;
}

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
  const laid = createImage(width, height, channels);
  const counts = new Uint8Array(width * height);
  const mixed = new Float32Array(side * side);
  const columns = clamped(width, before, side + width);
  const rows = clamped(height, before, side + height);

  const mix = (plane: Float32Array, { count, sources, weights }: AttentionRow): void => {
    mixed.fill(0);
    for (let n = 0; n < count; n++) {
      const source = sources[n]!;
      const weight = weights[n]!;
      const left = (source % across) * cell;
      const top = Math.floor(source / across) * cell;
      for (let y = 0, k = 0; y < side; y++) {
        const start = rows[top + y]! * width;
        for (let x = 0; x < side; x++, k++)
          mixed[k]! += weight * plane[start + columns[left + x]!]!;
      }
    }
  };

  return {
    lay(target, row) {
      const left = (target % across) * cell - before;
      const top = Math.floor(target / across) * cell - before;
      for (let c = 0; c < channels; c++) {
        const first = c * width * height;
        mix(image.data.subarray(first, first + width * height), row);
        for (let y = Math.max(0, -top); y < Math.min(side, height - top); y++) {
          for (let x = Math.max(0, -left); x < Math.min(side, width - left); x++) {
            const pixel = (top + y) * width + left + x;
            laid.data[first + pixel]! += mixed[y * side + x]!;
            if (c === 0) counts[pixel]!++;
          }
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

/** Pixel under each place of a row that begins `before` pixels early. */
function clamped(length: number, before: number, places: number): Int32Array {
  return Int32Array.from({ length: places }, (_, i) =>
    Math.min(length - 1, Math.max(0, i - before)),
  );
}

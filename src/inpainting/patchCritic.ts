import { criticLayers, ourCriticStrides, ourWidths } from './deepFillV2.ts';
import type { Layer } from './receptiveField/layers.ts';
import { pathsTo, type Paths } from './receptiveField/paths.ts';

/**
 * A discriminator that judges every place of its last layer: SN-PatchGAN, Yu et al. 2019, section 3.3.
 * Its layers as this book trains it; four strides of 2 where the paper has six, since its pictures are smaller.
 */
export const layers: readonly Layer[] = criticLayers(ourWidths.critic, ourCriticStrides);

/** What the discriminator says of a picture, patch by patch, row by row. */
export interface PatchMap {
  readonly columns: number;
  readonly rows: number;
  /** Mean over channels of what it says; positive where the patch looks like a photograph. */
  readonly scores: readonly number[];
  /** Mean over channels of the hinge loss: what the discriminator pays for the patch in training. */
  readonly losses: readonly number[];
}

/**
 * What a discriminator pays for one judgement: nothing once it is on the right side by 1 or more.
 * Source: Yu et al. 2019, equation 3.
 */
export function hinge(judgement: number, isPhotograph: boolean): number {
  return Math.max(0, 1 + (isPhotograph ? -judgement : judgement));
}

/**
 * The map of judgements [1, channels, rows, columns] of a photograph, or of a filled picture. Throws
 * `RangeError` on another shape.
 */
export function patchMap(
  { dims, data }: { readonly dims: readonly number[]; readonly data: ArrayLike<number> },
  isPhotograph: boolean,
): PatchMap {
  const [batch, channels, rows, columns] = dims;
  if (batch !== 1 || !channels || !rows || !columns || data.length !== channels * rows * columns)
    throw new RangeError(`There is no map of judgements of [${dims.join(', ')}].`);
  const places = rows * columns;
  const meanOver = (of: (judgement: number) => number): number[] =>
    Array.from({ length: places }, (_, place) => {
      let sum = 0;
      for (let c = 0; c < channels; c++) sum += of(data[c * places + place]!);
      return sum / channels;
    });
  return {
    columns,
    rows,
    scores: meanOver((judgement) => judgement),
    losses: meanOver((judgement) => hinge(judgement, isPhotograph)),
  };
}

/** A run of pixels along one side, both ends included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Where a patch looks, along one side of a picture. */
interface PatchSide {
  /** The pixels that are nearer to its middle than to any other patch's. */
  readonly cell: Run;
  /** Every pixel that it can depend on. */
  readonly field: Run;
  /** The fewest pixels in a row at which its share of all paths begin. */
  readonly core: Run;
}

/** Of the paths along each side, so that half of all paths lie in the square of two cores. */
const coreShare = Math.sqrt(0.5);

/** Every patch's place along a side of `length` pixels. */
export function patchSides(length: number): readonly PatchSide[] {
  const jump = layers.reduce((product, { stride }) => product * stride, 1);
  const count = Math.ceil(length / jump);
  return Array.from({ length: count }, (_, place) => {
    const paths = pathsTo(layers, place, length);
    // Odd kernels: a patch's middle is the pixel it steps to.
    return {
      cell: {
        first: place === 0 ? 0 : (place - 0.5) * jump,
        last: place === count - 1 ? length - 1 : (place + 0.5) * jump - 1,
      },
      field: { first: paths.first, last: paths.first + paths.counts.length - 1 },
      core: narrowestRun(paths, coreShare),
    };
  });
}

/** The narrowest run of pixels at which at least `share` of all paths begin. */
export function narrowestRun({ first, counts }: Paths, share: number): Run {
  const wanted = share * counts.reduce((sum, count) => sum + count, 0);
  let best: Run = { first, last: first + counts.length - 1 };
  let [start, within] = [0, 0];
  counts.forEach((count, end) => {
    within += count;
    while (within - counts[start]! >= wanted) within -= counts[start++]!;
    if (within >= wanted && end - start < best.last - best.first)
      best = { first: first + start, last: first + end };
  });
  return best;
}

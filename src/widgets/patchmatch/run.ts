import { harmonic } from '../../inpainting/diffusion/harmonic.ts';
import type { Hole } from '../../inpainting/hole.ts';
import { rgbaFromImage, type Image } from '../../inpainting/image.ts';
import { rgbaFromOffsets } from '../../inpainting/offsetColour.ts';
import { exactTotal } from '../../inpainting/patches/exactField.ts';
import { startField, type Field } from '../../inpainting/patches/field.ts';
import { ringsOf } from '../../inpainting/patches/priority.ts';
import { fittingPatchSize } from '../../inpainting/patches/sources.ts';
import { vote } from '../../inpainting/patches/vote.ts';
import { patchSize, steps } from './scene.ts';

/** A picture and its hole, both in pixels that are worked on. */
export interface Task {
  readonly image: Image;
  readonly hole: Hole;
  readonly seed: number;
}

/** The field at one step, as bytes of pictures of the size that is worked on. */
interface Snapshot {
  /** How much a value of a patch differs from that of its source: root mean square, in levels of 255. */
  readonly error: number;
  /** Every target's offset by colour; transparent elsewhere. */
  readonly field: Uint8ClampedArray<ArrayBuffer>;
  /** The picture with what the field's patches vote for. */
  readonly vote: Uint8ClampedArray<ArrayBuffer>;
}

export interface Search {
  readonly width: number;
  readonly height: number;
  /** The random start, then every step. */
  readonly snapshots: readonly Snapshot[];
  /** The error of the exact field; takes longer than all the steps. */
  readonly exactError: () => number;
}

/** Searches the field of a hole begun with the harmonic fill. Throws `HoleError`. */
export function searchOf({ image, hole, seed }: Task): Search {
  const { width, height, channels } = image;
  const guess = harmonic(image, hole);
  const size = fittingPatchSize(hole, patchSize);
  const level = { image, hole, rings: ringsOf(hole) };
  const search = startField(guess, hole, size, seed);
  const values = search.field.targets.length * size * size * channels;
  const errorOf = (total: number): number => 255 * Math.sqrt(total / values);
  const snapshots = Array.from({ length: steps + 1 }, (_, step): Snapshot => {
    if (step % 2 === 1) search.propagate();
    else if (step > 0) search.searchRandomly();
    return {
      error: errorOf(search.total),
      field: coloured(search.field, width, height),
      vote: rgbaFromImage(vote(level, guess, search.field)),
    };
  });
  return {
    width,
    height,
    snapshots,
    exactError: () => errorOf(exactTotal(guess, hole, search.field)),
  };
}

function coloured(
  { targets, sources }: Field,
  width: number,
  height: number,
): Uint8ClampedArray<ArrayBuffer> {
  const dx = new Float32Array(width * height);
  const dy = new Float32Array(width * height);
  const shown = new Uint8Array(width * height);
  targets.forEach((target, n) => {
    const source = sources[n]!;
    dx[target] = (source % width) - (target % width);
    dy[target] = Math.floor(source / width) - Math.floor(target / width);
    shown[target] = 1;
  });
  // A colour is full at half a side.
  return rgbaFromOffsets(dx, dy, width / 2, shown);
}

import type { Hole } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import { measure } from '../../inpainting/metrics.ts';
import type { FillOrder } from '../../inpainting/patches/criminisi.ts';
import { runExemplars, type ExemplarRun } from '../../inpainting/patches/moments.ts';
import type { PatchSize } from './scene.ts';

/** A picture and its hole, both in pixels that are worked on. */
export interface Task {
  readonly image: Image;
  readonly hole: Hole;
  readonly patchSize: PatchSize;
}

/** The hole filled, and how far the fill is from what the hole hides: PSNR in dB, Infinity where it is the same. */
export interface Outcome {
  readonly run: ExemplarRun;
  readonly psnr: number;
}

/** The same hole filled in both orders. */
export type Outcomes = Readonly<Record<FillOrder, Outcome>>;

/** Fills in both orders. Throws `HoleError`. */
export function outcomesOf({ image, hole, patchSize }: Task): Outcomes {
  const outcome = (order: FillOrder): Outcome => {
    const run = runExemplars(image, hole, { patchSize, order });
    return { run, psnr: measure(image, run.image, hole).hole.psnr };
  };
  return { priority: outcome('priority'), 'onion-peel': outcome('onion-peel') };
}

import { missingCount, requireFillable, type Hole } from '../hole.ts';
import { lumaOf, type Image } from '../image.ts';
import type { Reporting } from '../progress.ts';
import {
  frontOf,
  isBesideKnown,
  priorityAt,
  ringsOf,
  type Priority,
  type Standing,
} from './priority.ts';
import { createSearch } from './search.ts';
import { fittingPatchSize, interleave, requirePatchSize, sourceCentres } from './sources.ts';

/**
 * In which order the points of the front are served. `priority`: the largest P(p) first, of equals the more
 * confident. `onion-peel`: ring by ring from the edge inwards, of a ring the more confident first.
 */
export type FillOrder = 'priority' | 'onion-peel';

export interface ExemplarOptions {
  /** Side of a patch in pixels, odd; 9 is the paper's. */
  readonly patchSize?: number;
  readonly order?: FillOrder;
}

/** One patch copied. */
export interface ExemplarStep extends Priority {
  /** The pixel of the front that won, the centre of the target patch. */
  readonly target: number;
  /** The centre of the source patch. */
  readonly source: number;
  /** Sum of squared differences over what was known of the target patch and all channels. */
  readonly distance: number;
  /** The pixels that the step filled, in reading order. */
  readonly filled: Int32Array;
}

interface ExemplarStepper {
  /** The side of the patches: what was asked for, or the largest below it that lies somewhere in what is known. */
  readonly patchSize: number;
  /** The picture as it stands, a new one at every reading; what is still missing is as it was given. */
  readonly image: Image;
  readonly steps: readonly ExemplarStep[];
  /** The fill front as it stands: its pixels, in no order, and what each is worth. */
  readonly front: ReadonlyMap<number, Priority>;
  readonly isDone: boolean;
  /** Copies one patch; does nothing once all is filled. */
  readonly next: () => void;
}

const PATCH_SIZE = 9;

/**
 * Exemplar-based filling. From the edge inwards patches are copied, whole, from what is known of the
 * picture: the point of the front with the largest priority next, from the patch that differs least from
 * what is known around it. The source stays the same throughout: nothing is copied from what was copied.
 * Any size, any channels. Throws `HoleError`, and `RangeError` for an even patch size.
 *
 * Patches are compared in the picture's own channels (the paper: in CIE Lab). Where no patch is wholly
 * known, smaller ones are taken.
 * Source: Criminisi, Pérez & Toyama 2004, *Region filling and object removal by exemplar-based image
 * inpainting*, table I.
 */
export function criminisi(
  image: Image,
  hole: Hole,
  { onProgress, ...options }: ExemplarOptions & Reporting = {},
): Image {
  const stepper = exemplarStepper(image, hole, options);
  const missing = missingCount(hole);
  let filled = 0;
  while (!stepper.isDone) {
    stepper.next();
    filled += stepper.steps.at(-1)!.filled.length;
    onProgress?.(filled / missing);
  }
  return stepper.image;
}

/** The same fill, one patch a step. */
export function exemplarStepper(
  image: Image,
  hole: Hole,
  { patchSize: wanted = PATCH_SIZE, order = 'priority' }: ExemplarOptions = {},
): ExemplarStepper {
  requirePatchSize(wanted);
  requireFillable(image, hole);
  const { width, height, channels } = image;
  const patchSize = fittingPatchSize(hole, wanted);
  const half = (patchSize - 1) / 2;
  const known = hole.data.map((missing) => 1 - missing);
  const luma = lumaOf(image);
  const confidence = Float64Array.from(known);
  const standing: Standing = { width, height, luma, known, confidence };
  const pixels = interleave(image);
  const data = image.data.slice();
  const centres = sourceCentres(hole, half);
  const isSource = new Uint8Array(known.length);
  for (const centre of centres) isSource[centre] = 1;
  const search = createSearch({ width, height, channels, pixels, known }, centres, half);
  const rings = order === 'onion-peel' ? ringsOf(hole) : null;
  const front = new Map(
    frontOf(standing).map((pixel) => [pixel, priorityAt(standing, pixel, half)]),
  );
  /** Where a filled pixel was copied from; -1 where it was not. */
  const copiedFrom = new Int32Array(known.length).fill(-1);
  const steps: ExemplarStep[] = [];

  /** The point of the front that is served next; of equals the first in reading order. */
  function winner(): number {
    let best = -1;
    for (const [pixel, terms] of front) {
      if (best < 0 || comesFirst(pixel, terms, best, front.get(best)!)) best = pixel;
    }
    return best;
  }

  function comesFirst(a: number, ours: Priority, b: number, theirs: Priority): boolean {
    const lead = rings ? rings[b]! - rings[a]! : ours.priority - theirs.priority;
    return (lead || ours.confidence - theirs.confidence || b - a) > 0;
  }

  /** The source patches that would continue what was copied into this one before. */
  function continuations(target: number): Set<number> {
    const guesses = new Set<number>();
    for (const pixel of patchAt(target)) {
      const from = copiedFrom[pixel]!;
      const guess = target + from - pixel;
      if (from >= 0 && isSource[guess]) guesses.add(guess);
    }
    return guesses;
  }

  /** The pixels of a patch that lie in the picture, in reading order. */
  function patchAt(centre: number, reach = half): number[] {
    const x = centre % width;
    const y = (centre - x) / width;
    const members: number[] = [];
    for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++) {
      const right = Math.min(width - 1, x + reach);
      for (let column = Math.max(0, x - reach); column <= right; column++)
        members.push(row * width + column);
    }
    return members;
  }

  /** Works out the front anew around a patch that was filled: priorities look a patch and a pixel further. */
  function renew(target: number): void {
    for (const pixel of patchAt(target, 2 * half + 1)) {
      if (known[pixel]) front.delete(pixel);
      else if (isBesideKnown(standing, pixel)) front.set(pixel, priorityAt(standing, pixel, half));
    }
  }

  function copy(target: number, source: number, trust: number): Int32Array {
    const filled = Int32Array.from(patchAt(target)).filter((pixel) => !known[pixel]);
    for (const pixel of filled) {
      const from = pixel + source - target;
      for (let c = 0; c < channels; c++) {
        data[c * hole.data.length + pixel] = data[c * hole.data.length + from]!;
        pixels[pixel * channels + c] = pixels[from * channels + c]!;
      }
      luma[pixel] = luma[from]!;
      known[pixel] = 1;
      confidence[pixel] = trust;
      copiedFrom[pixel] = from;
    }
    return filled;
  }

  return {
    patchSize,
    steps,
    front,
    get image() {
      return { ...image, data: data.slice() };
    },
    get isDone() {
      return front.size === 0;
    },
    next() {
      if (front.size === 0) return;
      const target = winner();
      const terms = front.get(target)!;
      const { source, distance } = search(target, continuations(target));
      const filled = copy(target, source, terms.confidence);
      steps.push({ ...terms, target, source, distance, filled });
      renew(target);
    },
  };
}

import { complete } from '../complete.ts';
import { harmonic } from '../diffusion/harmonic.ts';
import { requireFillable, type Hole } from '../hole.ts';
import type { Image } from '../image.ts';
import { coverHole } from '../holeAtSize.ts';
import { resize } from '../resample.ts';
import { type Settings } from './attention.ts';
import { fillByAttention, type AttentionFill } from './fill.ts';
import { holeOfCells, subsample } from './grid.ts';

/** Both sides of a picture that attention on pixels works on are multiples of this: a quarter has whole cells. */
const sideMultiple = 8;

/** What stands in the hole while it is compared: nothing but smooth colour, or what attention made of it at a quarter and half of the size. */
export type Guess = 'smooth' | 'coarse-to-fine';

/** Wider patches than the paper's: at a quarter of the size a patch of 5 sees what repeats. */
const guessing: Settings = { patch: 5, fusion: true, scale: 1, hard: true };
const guessingRate = 2;
/** The first pass settles what goes where, the second what the first's neighbours agree on. */
const passes = 2;

/**
 * The picture with a first guess in its hole, for positions there to be compared by: without a network, and
 * without its coarse output, something has to stand there. `smooth` is the harmonic fill.
 * `coarse-to-fine` fills a quarter of the size by attention from the harmonic fill, enlarges that, and so on
 * to half of the size and then the whole. Throws `HoleError`, and `RangeError` where a side is no multiple of 8.
 */
export function firstGuess(image: Image, hole: Hole, guess: Guess): Image {
  requireFillable(image, hole);
  const { width, height } = image;
  if (width % sideMultiple || height % sideMultiple)
    throw new RangeError(`${width} × ${height}: both sides must be multiples of ${sideMultiple}.`);
  let filled: Image | null = null;
  for (const part of guess === 'smooth' ? [] : [4, 2]) {
    const small = resize(image, width / part, height / part);
    const smallHole = coverHole(hole, small.width, small.height);
    // A hole that touches every cell of the small picture is left to the next.
    if (!holeOfCells(smallHole, guessingRate).data.includes(0)) continue;
    let current: Image = filled
      ? complete(small, smallHole, resize(filled, small.width, small.height))
      : harmonic(small, smallHole);
    for (let pass = 0; pass < passes; pass++)
      current = attendPixels(current, smallHole, guessingRate, guessing).fill;
    filled = current;
  }
  return filled ? complete(image, hole, resize(filled, width, height)) : harmonic(image, hole);
}

/**
 * Contextual attention on colours instead of features: `guessed` is a picture with a first guess in its hole.
 * Compared at every `rate`-th pixel, copied in patches of 2 `rate` pixels.
 *
 * The mean colour of what is known is taken off first. All colours are positive, so that without it the
 * vectors of any two patches point nearly the same way, and none stands out.
 * Throws as `fillByAttention` does.
 */
export function attendPixels(
  guessed: Image,
  hole: Hole,
  rate: number,
  settings: Settings,
): AttentionFill {
  return fillByAttention(subsample(lessMean(guessed, hole), rate), guessed, hole, settings);
}

function lessMean(image: Image, hole: Hole): Image {
  const plane = hole.data.length;
  const means = Array.from({ length: image.channels }, (_, c) => {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < plane; i++) {
      if (hole.data[i]) continue;
      sum += image.data[c * plane + i]!;
      count++;
    }
    return sum / count;
  });
  return { ...image, data: image.data.map((value, i) => value - means[Math.floor(i / plane)]!) };
}

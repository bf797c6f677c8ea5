import { missingCount, requireFillable, type Hole } from '../hole.ts';
import type { Image } from '../image.ts';
import type { Reporting } from '../progress.ts';
import { resize } from '../resample.ts';
import { criminisi } from './criminisi.ts';
import { startField, type Field, type FieldSearch } from './field.ts';
import { pyramidOf, type Level } from './pyramid.ts';
import { fittingPatchSize, requirePatchSize } from './sources.ts';
import { vote, voteOfBest } from './vote.ts';

interface PatchMatchOptions extends Reporting {
  /** Side of a patch in pixels, odd. */
  readonly patchSize?: number;
  /** The same seed gives the same fill. */
  readonly seed?: number;
}

/** Rounds of search and vote on every level but the finest: by then little changes. */
const ROUNDS = 8;
/** The finest level begins near its end. */
const FINEST_ROUNDS = 3;
/** Steps of PatchMatch a round. */
const SEARCHES = 2;

/**
 * Fills a hole so that every patch of it resembles a patch of what is known. In turns PatchMatch finds every
 * patch its like, and the patches vote on the pixels they share: first on a small picture, begun with
 * patches copied ring by ring, then on larger ones, each begun with what the one before has found.
 * Any size, any channels. Throws `HoleError`, and `RangeError` for an even patch size.
 *
 * Where no patch is wholly known, smaller ones are taken. At the very last the best patch alone votes,
 * which keeps texture sharp; the start and the end are as Newson et al. 2014, *Video inpainting of complex
 * scenes*, have them.
 * Source: Barnes, Shechtman, Finkelstein & Goldman 2009, *PatchMatch*, section 4, with the energy of
 * Wexler, Shechtman & Irani 2007, *Space-time completion of video*.
 */
export function patchMatch(
  image: Image,
  hole: Hole,
  { patchSize = 7, seed = 1, onProgress }: PatchMatchOptions = {},
): Image {
  requirePatchSize(patchSize);
  requireFillable(image, hole);
  const levels = pyramidOf(image, hole, patchSize);
  // A round takes as long as the hole is large.
  const work = levels.map(({ hole }) => missingCount(hole));
  const all = work.reduce((sum, one, n) => sum + one * roundsOn(n, levels), 0);
  let done = 0;
  let guess: Image | null = null;
  let found: Field | null = null;
  for (const [n, level] of levels.entries()) {
    const { width, height } = level.hole;
    const size = fittingPatchSize(level.hole, patchSize);
    let current: Image = guess
      ? inHole(level, resize(guess, width, height, 'bilinear'))
      : criminisi(level.image, level.hole, { patchSize, order: 'onion-peel' });
    const start = found && guess ? doubled(found, guess, width) : undefined;
    const search = startField(current, level.hole, size, seed + n, start);
    const isFinest = n === levels.length - 1;
    const rounds = roundsOn(n, levels);
    for (let round = 1; round <= rounds; round++) {
      improve(search);
      const cast = isFinest && round === rounds ? voteOfBest : vote;
      current = cast(level, current, search.field);
      search.lookAgain(current);
      onProgress?.((done += work[n]!) / all);
    }
    guess = current;
    found = search.field;
  }
  return guess ?? image;
}

function roundsOn(n: number, levels: readonly Level[]): number {
  return n === levels.length - 1 ? FINEST_ROUNDS : ROUNDS;
}

function improve(search: FieldSearch): void {
  for (let n = 0; n < SEARCHES; n++) {
    search.propagate();
    search.searchRandomly();
  }
}

function inHole({ image, hole }: Level, guess: Image): Image {
  const data = image.data.map((value, i) =>
    hole.data[i % hole.data.length] ? guess.data[i]! : value,
  );
  return { ...image, data };
}

/** What a field says of the patches of a picture `width` pixels wide, twice as large: as far away in pictures. */
function doubled(
  { targets, sources }: Field,
  small: { readonly width: number; readonly height: number },
  width: number,
): (target: number) => number {
  const found = new Map(Array.from(targets, (target, n) => [target, sources[n]!]));
  return (target) => {
    const x = target % width;
    const y = (target - x) / width;
    const source = found.get((y >> 1) * small.width + (x >> 1));
    if (source === undefined) return -1;
    const column = source % small.width;
    return ((source - column) / small.width) * 2 * width + (y & 1) * width + 2 * column + (x & 1);
  };
}

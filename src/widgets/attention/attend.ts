import { fillByAttention, type AttentionFill } from '../../inpainting/attention/fill.ts';
import { subsample } from '../../inpainting/attention/grid.ts';
import { attendPixels, firstGuess, type Guess } from '../../inpainting/attention/pixels.ts';
import { requireFillable, type Hole } from '../../inpainting/hole.ts';
import { rgbaFromImage, type Image } from '../../inpainting/image.ts';
import { rasterise, type Mark } from '../../inpainting/marks.ts';
import { psnrOf, squaredErrorInHole } from '../../inpainting/metrics.ts';
import { mapRgba } from './draw.ts';
import type { Found } from './found.ts';
import { settingsOf, type Knobs } from './scene.ts';

/** What is attended to. */
export interface Given {
  /** The photograph, with what the hole hides. */
  readonly picture: Image;
  /** What a network's attention has before it, features at twice its resolution; null for colours. */
  readonly found: Found | null;
}

/** What attention works on, and how. */
export interface Request extends Given {
  /** Differs for every picture. */
  readonly key: string;
  readonly marks: readonly Mark[];
  readonly knobs: Knobs;
}

/** The sources of every missing position. Positions are numbered row by row, `side` a row. */
export interface RankedSources {
  readonly side: number;
  readonly targets: Int32Array;
  /** Of target number i: `sources[i * depth + k]`, best first, -1 where there are fewer; and their weights. */
  readonly depth: number;
  readonly sources: Int32Array;
  readonly weights: Float32Array;
}

/** What a figure draws. */
export interface Attended extends RankedSources {
  /** Square, as many pixels a side as the picture has. */
  readonly pictureSide: number;
  /** The picture with what was compared in its hole, opaque. */
  readonly guess: Uint8ClampedArray<ArrayBuffer>;
  /** The fill, transparent outside the hole. */
  readonly fill: Uint8ClampedArray<ArrayBuffer>;
  /** The colour map: a pixel for each position, transparent outside the hole. */
  readonly map: Uint8ClampedArray<ArrayBuffer>;
  /** Of the fill against what the hole hides, in dB. */
  readonly psnr: number;
}

export interface Attender {
  readonly attended: Attended;
  /** The weight of every position for one of them, side × side; 0 where nothing may be copied from. */
  readonly weightsOf: (target: number) => Float32Array;
}

/** Runs attention for figures; the first guess is kept until picture or hole change. */
export function createAttending(): (request: Omit<Request, 'key'>) => Attender {
  let kept: { hole: Hole; picture: Image; guess: Guess; guessed: Image } | null = null;

  const guessFor = (picture: Image, hole: Hole, guess: Guess): Image => {
    const isKept =
      kept?.guess === guess &&
      sameNumbers(kept.hole.data, hole.data) &&
      sameNumbers(kept.picture.data, picture.data);
    if (!kept || !isKept)
      kept = { hole, picture, guess, guessed: firstGuess(picture, hole, guess) };
    return kept.guessed;
  };

  return ({ picture, marks, knobs, found }) => {
    const hole = rasterise(marks, picture.width, picture.height);
    requireFillable(picture, hole);
    const guessed = found?.pasted ?? guessFor(picture, hole, knobs.guess);
    const settings = settingsOf(knobs);
    const { fill, attention, ranking }: AttentionFill = found
      ? fillByAttention(subsample(found.features, knobs.rate), guessed, hole, settings)
      : attendPixels(guessed, hole, knobs.rate, settings);
    const rgba = rgbaFromImage(fill);
    hole.data.forEach((missing, i) => (rgba[4 * i + 3] = 255 * missing));
    const { targets, depth, sources: best, weights: most } = ranking;
    const ranked = { side: attention.width, targets, depth, sources: best, weights: most };
    return {
      attended: {
        ...ranked,
        pictureSide: picture.width,
        guess: rgbaFromImage(guessed),
        fill: rgba,
        map: mapRgba(ranked),
        psnr: psnrOf(squaredErrorInHole(picture, fill, hole)),
      },
      weightsOf(target) {
        const { count, sources, weights } = attention.row(target);
        const all = new Float32Array(attention.width * attention.height);
        for (let n = 0; n < count; n++) all[sources[n]!] = weights[n]!;
        return all;
      },
    };
  };
}

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

import type { Hole } from '../hole.ts';
import type { Image } from '../image.ts';
import { fusedRows } from './fusion.ts';
import { cosineRows } from './similarity.ts';
import { allowedSources } from './sources.ts';

/** How positions are compared, and how sharply one is chosen. */
export interface Settings {
  /** Side of the patches compared, odd. */
  readonly patch: number;
  /** Neighbours vote for neighbours. */
  readonly fusion: boolean;
  /** Scores are multiplied by it before the softmax. */
  readonly scale: number;
  /** The best source alone, instead of a mixture. */
  readonly hard: boolean;
}

/** What Yu et al. 2018 use. */
export const paperSettings = {
  patch: 3,
  fusion: true,
  scale: 10,
  hard: false,
} as const satisfies Settings;

/** What one position is rebuilt from; overwritten by the next. */
export interface AttentionRow {
  /** Of the sources and weights, the first so many count. */
  count: number;
  /** Positions, row by row, in ascending order. */
  readonly sources: Int32Array;
  /** Of the sources, in [0, 1], sum 1. */
  readonly weights: Float32Array;
}

export interface Attention {
  readonly width: number;
  readonly height: number;
  /** The positions in the hole, in the order in which their rows are computed fastest. */
  readonly targets: Int32Array;
  /** 1 = may be copied from. */
  readonly allowed: Uint8Array;
  /** Row of the attention for any position, in the hole or not. */
  readonly row: (target: number) => AttentionRow;
}

/** Weights below e^-18 of the largest are left out: together they are less than a thousandth of a grey level. */
const LEAST_LOGIT = -18;
/** So many columns of the hole are worked on side by side: more would share more and need more memory. */
const STRIP = 8;

/**
 * Contextual attention (Yu et al. 2018, section 3.2) over the positions of `features`: cosine similarity of
 * patches, fused if wanted, then a softmax over the sources outside the hole. `hole` has a pixel for each
 * position. Memory: some (8 + patch) · (STRIP + 2 patch) rows of one number a position, never the whole
 * matrix. Throws `RangeError` where features and hole differ in size or nothing may be copied from.
 */
export function attentionOf(features: Image, hole: Hole, settings: Settings): Attention {
  const { width, height } = features;
  if (hole.width !== width || hole.height !== height)
    throw new RangeError('The hole must have one pixel for each position of the features.');
  const { patch, fusion, scale, hard } = settings;
  const allowed = allowedSources(hole, Math.max(3, patch));
  const candidates = Int32Array.from(
    Array.from(allowed.keys()).filter((position) => allowed[position] === 1),
  );
  if (candidates.length === 0) throw new RangeError('Everything is missing.');

  const cosines = cosineRows(features, patch, STRIP);
  const scores = fusion ? fusedRows(cosines, width, height, STRIP) : cosines;
  const found: AttentionRow = {
    count: 0,
    sources: new Int32Array(candidates.length),
    weights: new Float32Array(candidates.length),
  };
  return {
    width,
    height,
    targets: inStrips(hole),
    allowed,
    row(target) {
      const row = scores(target);
      if (hard) takeBest(row, candidates, found);
      else softmax(row, candidates, scale, found);
      return found;
    },
  };
}

function takeBest(scores: Float32Array, candidates: Int32Array, found: AttentionRow): void {
  let best = candidates[0]!;
  for (const source of candidates) if (scores[source]! > scores[best]!) best = source;
  found.count = 1;
  found.sources[0] = best;
  found.weights[0] = 1;
}

function softmax(
  scores: Float32Array,
  candidates: Int32Array,
  scale: number,
  found: AttentionRow,
): void {
  let largest = -Infinity;
  for (let i = 0; i < candidates.length; i++) {
    const score = scores[candidates[i]!]!;
    if (score > largest) largest = score;
  }
  const least = largest + LEAST_LOGIT / scale;
  let count = 0;
  let total = 0;
  for (let i = 0; i < candidates.length; i++) {
    const source = candidates[i]!;
    const score = scores[source]!;
    if (score < least) continue;
    const weight = Math.exp((score - largest) * scale);
    found.sources[count] = source;
    found.weights[count++] = weight;
    total += weight;
  }
  for (let i = 0; i < count; i++) found.weights[i]! /= total;
  found.count = count;
}

/** The missing positions, strip of columns after strip, each from top to bottom. */
function inStrips(hole: Hole): Int32Array {
  const targets: number[] = [];
  for (let left = 0; left < hole.width; left += STRIP) {
    for (let y = 0; y < hole.height; y++) {
      for (let x = left; x < Math.min(left + STRIP, hole.width); x++) {
        if (hole.data[y * hole.width + x]) targets.push(y * hole.width + x);
      }
    }
  }
  return Int32Array.from(targets);
}

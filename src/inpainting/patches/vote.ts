import type { Image } from '../image.ts';
import type { Field } from './field.ts';
import type { Level } from './pyramid.ts';

/** By how much a vote weighs less with every ring that its patch lies deeper in the hole. */
const FADING = 1.3;
/** Three quarters of the patches match better than the one that sets the scale of a good match. */
const QUANTILE = 0.75;
/** Of a scale; where most patches match exactly there still has to be one. */
const SMALLEST_SCALE = 1e-6;
/** exp(-50) is next to nothing, but not nothing: every pixel has a vote. */
const STEEPEST = 50;

/**
 * What the patches of a field say about the hole: every missing pixel becomes the mean of what each patch over it would copy there,
 * weighted by how well the patch matches and how near it lies to the hole's edge.
 * Source: Wexler, Shechtman & Irani 2007, *Space-time completion of video*, section 3.
 */
export function vote({ hole, rings }: Level, guess: Image, field: Field): Image {
  const { width, channels } = guess;
  const plane = hole.data.length;
  const scale = scaleOf(field.distances);
  const sums = new Float64Array(plane * channels);
  const weights = new Float64Array(plane);
  forEachVote(field, width, (pixel, from, n) => {
    if (!hole.data[pixel]) return;
    const match = Math.exp(-Math.min(STEEPEST, field.distances[n]! / scale));
    const weight = match * FADING ** -rings[field.targets[n]!]!;
    weights[pixel]! += weight;
    for (let c = 0; c < channels; c++)
      sums[c * plane + pixel]! += weight * guess.data[c * plane + from]!;
  });
  const data = guess.data.map((value, i) =>
    hole.data[i % plane] ? sums[i]! / weights[i % plane]! : value,
  );
  return { ...guess, data };
}

/** Instead of the mean, which blurs, what the best matching patch over each missing pixel would copy there. */
export function voteOfBest({ hole }: Level, guess: Image, field: Field): Image {
  const { width, channels } = guess;
  const plane = hole.data.length;
  const best = new Float64Array(plane).fill(Infinity);
  const data = guess.data.slice();
  forEachVote(field, width, (pixel, from, n) => {
    if (!hole.data[pixel] || field.distances[n]! >= best[pixel]!) return;
    best[pixel] = field.distances[n]!;
    for (let c = 0; c < channels; c++) data[c * plane + pixel] = guess.data[c * plane + from]!;
  });
  return { ...guess, data };
}

/** Every pixel of every target patch, the pixel of its source patch, and the number of the patch. */
function forEachVote(
  { targets, sources, patchSize }: Field,
  width: number,
  act: (pixel: number, from: number, n: number) => void,
): void {
  const half = (patchSize - 1) / 2;
  for (let n = 0; n < targets.length; n++) {
    for (let y = -half; y <= half; y++) {
      for (let x = -half; x <= half; x++) {
        const step = y * width + x;
        act(targets[n]! + step, sources[n]! + step, n);
      }
    }
  }
}

/** Of two variances, as in the paper. */
function scaleOf(distances: Float64Array): number {
  const sorted = distances.slice().sort();
  return 2 * Math.max(SMALLEST_SCALE, sorted[Math.floor(QUANTILE * (sorted.length - 1))]!);
}

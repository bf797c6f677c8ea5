import { missingCount } from '../../inpainting/hole.ts';
import { rgbaFromImage } from '../../inpainting/image.ts';
import {
  byPriority,
  momentOf,
  type ExemplarRun,
  type FrontPoint,
} from '../../inpainting/patches/moments.ts';
import type { DrawnPixels } from '../easel/PixelLayer.tsx';

/** How many shades the priorities of the front are drawn in. */
export const shades = 12;

/** What a figure draws of one moment of a fill, in pixels of the picture that is worked on. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly patchSize: number;
  /** Patches copied so far, of all. */
  readonly step: number;
  readonly steps: number;
  readonly missing: number;
  /** What is copied next; null at the end. */
  readonly next: Winner | null;
  /** How many points the front has. */
  readonly points: number;
}

/** A point of the front, and which it is by falling priority, from 1. */
export interface Ranked extends FrontPoint {
  readonly rank: number;
}

/** The point that the fill serves next, and the centre of the patch that will be copied to it. */
export interface Winner extends Ranked {
  readonly source: number;
}

/**
 * The moment after `count` steps, or the last. Its pixels are the picture as it stands, transparent where it
 * is missing but for the front, whose points come by falling priority. `filled`: the whole fill as bytes, for
 * who has them already.
 */
export function lookOf(
  run: ExemplarRun,
  count: number,
  filled = rgbaFromImage(run.image),
): { look: Look; pixels: DrawnPixels; front: readonly Ranked[] } {
  const step = Math.min(count, run.steps.length);
  const { hole, front: unordered } = momentOf(run, step);
  const front = unordered.toSorted(byPriority).map((point, i) => ({ ...point, rank: i + 1 }));
  const { width, height } = hole;
  const rgba = filled.slice();
  for (let pixel = 0; pixel < hole.data.length; pixel++) {
    if (hole.data[pixel]) rgba[4 * pixel + 3] = 0;
  }
  paintFront(rgba, front);
  const next = run.steps[step];
  const winner = front.find(({ pixel }) => pixel === next?.target);
  return {
    front,
    pixels: { width, height, rgba },
    look: {
      width,
      height,
      patchSize: run.patchSize,
      step,
      steps: run.steps.length,
      missing: missingCount(hole),
      next: next && winner ? { ...winner, source: next.source } : null,
      points: front.length,
    },
  };
}

/** The points of the front in the shades of their priorities, the highest of them in the last. */
function paintFront(rgba: Uint8ClampedArray, front: readonly FrontPoint[]): void {
  const most = front[0]?.priority ?? 0;
  for (const { pixel, priority } of front) {
    const share = most > 0 ? priority / most : 0;
    const shade = Math.min(shades - 1, Math.floor(shades * share));
    rgba.set([...colours[shade]!, 255], 4 * pixel);
  }
}

/** Of black body and ember, the lowest priority first: light enough to be told apart, on any photograph. */
const embers: readonly (readonly [number, number, number])[] = [
  [38, 16, 77],
  [133, 32, 107],
  [227, 78, 71],
  [252, 167, 62],
  [255, 249, 190],
];

/** Red, green and blue of the shades, in bytes. */
export const colours: readonly (readonly number[])[] = Array.from(
  { length: shades },
  (_, shade) => {
    const place = (shade / (shades - 1)) * (embers.length - 1);
    const before = Math.min(embers.length - 2, Math.floor(place));
    const [from, to] = [embers[before]!, embers[before + 1]!];
    return from.map((value, i) => Math.round(value + (place - before) * (to[i]! - value)));
  },
);

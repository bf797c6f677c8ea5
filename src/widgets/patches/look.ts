import { missingCount } from '../../inpainting/hole.ts';
import { rgbaFromImage } from '../../inpainting/image.ts';
import type { ExemplarStep } from '../../inpainting/patches/criminisi.ts';
import { momentOf, type ExemplarRun, type Front } from '../../inpainting/patches/moments.ts';
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
  readonly next: Omit<ExemplarStep, 'filled'> | null;
}

/**
 * The moment after `count` steps, or the last. Its pixels are the picture as it stands, transparent where it
 * is missing but for the front. `filled`: the whole fill as bytes, for who has them already.
 */
export function lookOf(
  run: ExemplarRun,
  count: number,
  filled = rgbaFromImage(run.image),
): { look: Look; pixels: DrawnPixels } {
  const step = Math.min(count, run.steps.length);
  const { hole, front } = momentOf(run, step);
  const { width, height } = hole;
  const rgba = filled.slice();
  for (let pixel = 0; pixel < hole.data.length; pixel++) {
    if (hole.data[pixel]) rgba[4 * pixel + 3] = 0;
  }
  paintFront(rgba, front);
  const next = run.steps[step];
  return {
    pixels: { width, height, rgba },
    look: {
      width,
      height,
      patchSize: run.patchSize,
      step,
      steps: run.steps.length,
      missing: missingCount(hole),
      next: next ? withoutFilled(next) : null,
    },
  };
}

/** The points of the front in the shades of their priorities, the highest of them in the last. */
function paintFront(rgba: Uint8ClampedArray, { pixels, priorities }: Front): void {
  const most = priorities.reduce((largest, priority) => Math.max(largest, priority), 0);
  pixels.forEach((pixel, i) => {
    const share = most > 0 ? priorities[i]! / most : 0;
    const shade = Math.min(shades - 1, Math.floor(shades * share));
    rgba.set([...colours[shade]!, 255], 4 * pixel);
  });
}

function withoutFilled(step: ExemplarStep): Omit<ExemplarStep, 'filled'> {
  const { target, source, distance, confidence, data, priority, isophote, normal } = step;
  return { target, source, distance, confidence, data, priority, isophote, normal };
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

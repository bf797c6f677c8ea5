import { missingCount } from '../../inpainting/hole.ts';
import { rgbaFromImage } from '../../inpainting/image.ts';
import type { ExemplarStep } from '../../inpainting/patches/criminisi.ts';
import { momentOf, type ExemplarRun, type Moment } from '../../inpainting/patches/moments.ts';
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
  /** The fill front as SVG paths, from the lowest priority to the highest. */
  readonly front: readonly string[];
  /** What is copied next; null at the end. */
  readonly next: Omit<ExemplarStep, 'filled'> | null;
}

/** The moment after `count` steps, or the last. `filled`: the whole fill as bytes, for who has them already. */
export function lookOf(
  run: ExemplarRun,
  count: number,
  filled = rgbaFromImage(run.image),
): { look: Look; pixels: DrawnPixels } {
  const step = Math.min(count, run.steps.length);
  const moment = momentOf(run, step);
  const { width, height } = run.hole;
  const rgba = filled.slice();
  for (const [pixel, missing] of moment.hole.data.entries()) {
    if (missing) rgba[4 * pixel + 3] = 0;
  }
  const next = run.steps[step];
  return {
    pixels: { width, height, rgba },
    look: {
      width,
      height,
      patchSize: run.patchSize,
      step,
      steps: run.steps.length,
      missing: missingCount(moment.hole),
      front: frontPaths(moment, width),
      next: next ? withoutFilled(next) : null,
    },
  };
}

function frontPaths({ front }: Moment, width: number): string[] {
  const paths = new Array<string>(shades).fill('');
  const most = front.reduce((largest, { priority }) => Math.max(largest, priority), 0);
  for (const { pixel, priority } of front) {
    const shade = most > 0 ? Math.min(shades - 1, Math.floor((shades * priority) / most)) : 0;
    paths[shade]! += `M${pixel % width} ${Math.floor(pixel / width)}h1v1h-1z`;
  }
  return paths;
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

/** The colour of a shade, as CSS has it. */
export function colourOfShade(shade: number): string {
  const place = (shade / (shades - 1)) * (embers.length - 1);
  const before = Math.min(embers.length - 2, Math.floor(place));
  const [from, to] = [embers[before]!, embers[before + 1]!];
  const mixed = from.map((value, i) => Math.round(value + (place - before) * (to[i]! - value)));
  return `rgb(${mixed.join(' ')})`;
}

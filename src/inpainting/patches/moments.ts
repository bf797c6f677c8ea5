import type { Hole } from '../hole.ts';
import { lumaOf, type Image } from '../image.ts';
import { exemplarStepper, type ExemplarOptions, type ExemplarStep } from './criminisi.ts';
import { frontOf, priorityAt, type Priority } from './priority.ts';

/** A whole exemplar fill as plain data, from which every moment of it follows. */
export interface ExemplarRun {
  readonly patchSize: number;
  readonly steps: readonly ExemplarStep[];
  /** The picture filled. */
  readonly image: Image;
  readonly hole: Hole;
}

/** A pixel of the fill front and what it is worth. */
export interface FrontPoint extends Priority {
  readonly pixel: number;
}

/** A fill after some of its steps. */
export interface Moment {
  /** What is still missing. */
  readonly hole: Hole;
  /** In reading order; empty at the end. */
  readonly front: readonly FrontPoint[];
}

/** Fills the hole and keeps how. Throws as `criminisi` does. */
export function runExemplars(image: Image, hole: Hole, options?: ExemplarOptions): ExemplarRun {
  const stepper = exemplarStepper(image, hole, options);
  while (!stepper.isDone) stepper.next();
  const { patchSize, steps } = stepper;
  return { patchSize, steps, image: stepper.image, hole };
}

/**
 * The fill after its first `count` steps, 0 to all. In what is not missing then, the picture is the run's, so
 * that the front need not be kept: its terms are taken from there anew.
 */
export function momentOf({ steps, image, hole, patchSize }: ExemplarRun, count: number): Moment {
  const { width, height } = hole;
  const data = hole.data.slice();
  const confidence = new Float64Array(data.map((missing) => 1 - missing));
  for (const step of steps.slice(0, count)) {
    for (const pixel of step.filled) {
      data[pixel] = 0;
      confidence[pixel] = step.confidence;
    }
  }
  const known = data.map((missing) => 1 - missing);
  const standing = { width, height, luma: lumaOf(image), known, confidence };
  const half = (patchSize - 1) / 2;
  const front = frontOf(standing).map((pixel) => ({
    pixel,
    ...priorityAt(standing, pixel, half),
  }));
  return { hole: { ...hole, data }, front };
}

/** Orders points by falling priority; of equals the more confident comes first, then the first in reading order. */
export function byPriority(a: FrontPoint, b: FrontPoint): number {
  return b.priority - a.priority || b.confidence - a.confidence || a.pixel - b.pixel;
}

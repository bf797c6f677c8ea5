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
  return { patchSize: stepper.patchSize, steps: stepper.steps, image: stepper.image, hole };
}

/** The fill after its first `count` steps, 0 to all. In what is not missing then, the picture is the run's. */
export function momentOf({ patchSize, steps, image, hole }: ExemplarRun, count: number): Moment {
  const { width, height } = hole;
  const known = hole.data.map((missing) => 1 - missing);
  const confidence = Float64Array.from(known);
  for (const { filled, confidence: trust } of steps.slice(0, count)) {
    for (const pixel of filled) {
      known[pixel] = 1;
      confidence[pixel] = trust;
    }
  }
  const standing = { width, height, luma: lumaOf(image), known, confidence };
  return {
    hole: { ...hole, data: known.map((value) => 1 - value) },
    front: frontOf(standing).map((pixel) => ({
      pixel,
      ...priorityAt(standing, pixel, (patchSize - 1) / 2),
    })),
  };
}

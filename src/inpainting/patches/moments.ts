import type { Hole } from '../hole.ts';
import type { Image } from '../image.ts';
import { exemplarStepper, type ExemplarOptions, type ExemplarStep } from './criminisi.ts';
import type { Priority } from './priority.ts';

/** A whole exemplar fill as plain data, from which every moment of it follows. */
export interface ExemplarRun {
  readonly patchSize: number;
  readonly steps: readonly ExemplarStep[];
  /** Before every step, and at the end, where there is none left. */
  readonly fronts: readonly Front[];
  /** The picture filled. */
  readonly image: Image;
  readonly hole: Hole;
}

/** A fill front, kept small: a run has hundreds. */
export interface Front {
  /** In reading order. */
  readonly pixels: Int32Array;
  /** P(p) of each. */
  readonly priorities: Float32Array;
}

/** A fill after some of its steps. */
export interface Moment {
  /** What is still missing. */
  readonly hole: Hole;
  readonly front: Front;
}

/** Fills the hole and keeps how. Throws as `criminisi` does. */
export function runExemplars(image: Image, hole: Hole, options?: ExemplarOptions): ExemplarRun {
  const stepper = exemplarStepper(image, hole, options);
  const fronts = [kept(stepper.front)];
  while (!stepper.isDone) {
    stepper.next();
    fronts.push(kept(stepper.front));
  }
  const { patchSize, steps } = stepper;
  return { patchSize, steps, fronts, image: stepper.image, hole };
}

function kept(front: ReadonlyMap<number, Priority>): Front {
  const pixels = Int32Array.from(front.keys()).sort();
  return { pixels, priorities: Float32Array.from(pixels, (pixel) => front.get(pixel)!.priority) };
}

/** The fill after its first `count` steps, 0 to all. In what is not missing then, the picture is the run's. */
export function momentOf({ steps, fronts, hole }: ExemplarRun, count: number): Moment {
  const data = hole.data.slice();
  for (const { filled } of steps.slice(0, count)) {
    for (const pixel of filled) data[pixel] = 0;
  }
  return { hole: { ...hole, data }, front: fronts[count]! };
}

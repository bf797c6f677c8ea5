import type { Painted } from '../scene/history.ts';

/** The side of the picture that is worked on, in pixels. */
export const workSide = 128;
/** The side of a patch, in pixels. */
export const patchSize = 7;
/** Each is a propagation and a random search; a random start comes before them. */
export const iterations = 5;
export const steps = 2 * iterations;

/** The whole state of a PatchMatch figure as plain data. */
export interface Scene extends Painted {
  /** Of the random start and of the random searches. */
  readonly seed: number;
  /** 0 is the random start; then a propagation and a random search in turns, `steps` in all. */
  readonly step: number;
}

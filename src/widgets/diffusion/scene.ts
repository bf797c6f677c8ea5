import type { Solver } from '../../inpainting/diffusion/stepper.ts';
import type { Painted } from '../scene/history.ts';
import { methods, type MethodId } from './methods.ts';

/** The whole state of a Diffusion figure as plain data. */
export interface Scene extends Painted {
  readonly method: MethodId;
  /** How a linear equation is solved; the other methods do not heed it. */
  readonly solver: Solver;
  /** Steps taken. */
  readonly steps: number;
  /** How far down the scanline lies, in units (1/4096 of the photograph's long side). */
  readonly line: number;
}

/** Some tens of seconds of steps, which an address may ask for before anything is seen. */
export function mostSteps(method: MethodId): number {
  return methods[method].isRestKnown ? 20_000 : 2000;
}

/** The long side in pixels of the picture that is worked on: each is seen, and thousands of sweeps take seconds. */
const workingSide = 384;

/** The size in pixels that a picture is worked on at. */
export function workingSize({ width, height }: { width: number; height: number }) {
  const scale = Math.min(1, workingSide / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

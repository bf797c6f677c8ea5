import { powerStep, startVector, type Matrix } from '../../inpainting/spectralNorm.ts';
import { mostSteps } from './scene.ts';

/** One step, as the figure shows it. */
export interface Step {
  /** null before the first: a direction alone estimates nothing. */
  readonly sigma: number | null;
  readonly u: readonly number[];
  /** Empty before the first step. */
  readonly v: readonly number[];
  /** By how many degrees `u` turned in this step. */
  readonly turned: number | null;
}

/** All steps of power iteration from a seeded start, the start first. */
export function iterate(matrix: Matrix, seed: number): readonly Step[] {
  let u = startVector(matrix.rows, seed);
  const steps: Step[] = [{ sigma: null, u: [...u], v: [], turned: null }];
  for (let i = 0; i < mostSteps; i++) {
    const next = powerStep(matrix, u);
    const cosine = next.u.reduce((sum, value, row) => sum + value * u[row]!, 0);
    const turned = (180 / Math.PI) * Math.acos(Math.min(1, Math.max(-1, cosine)));
    steps.push({ sigma: next.sigma, u: [...next.u], v: [...next.v], turned });
    u = next.u;
  }
  return steps;
}

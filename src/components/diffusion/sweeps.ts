import type { Solver } from '../../inpainting/diffusion/stepper.ts';
import { steppers } from '../../inpainting/diffusion/steppers.ts';
import { createHole } from '../../inpainting/hole.ts';
import { createImage } from '../../inpainting/image.ts';
import { classicalMethods } from '../../inpainting/methods.ts';

/** One of 8-bit's levels: nearer to its rest than this a fill changes nothing that can be seen. */
const seen = 1 / 255;

/**
 * How many steps a square hole `width` pixels wide, in a slope from black to white, takes until no pixel is
 * further from the fill at rest than one of 255 levels.
 */
function stepsToRest(method: 'harmonic' | 'biharmonic', solver: Solver, width: number): number {
  const side = 2 * width;
  const image = createImage(side, side, 1);
  const hole = createHole(side, side);
  const inside = (v: number): boolean => v >= width / 2 && v < width / 2 + width;
  for (let i = 0; i < image.data.length; i++) {
    const [x, y] = [i % side, Math.floor(i / side)];
    image.data[i] = (x + 0.5) / side;
    hole.data[i] = Number(inside(x) && inside(y));
  }
  const rest = classicalMethods[method]?.(image, hole);
  const stepper = steppers[method]?.(image, hole, solver);
  if (!rest || !stepper) throw new Error(`There is no method “${method}” to step through.`);
  do stepper.next();
  while (stepper.image.data.some((value, i) => Math.abs(value - rest.data[i]!) > seen));
  return stepper.iterations;
}

/** Wider ones would keep the build waiting for the biharmonic's sweeps. */
export const widths = [4, 8, 16, 32, 64] as const;
const widestBiharmonic = 16;

export const table = widths.map((width) => ({
  width,
  harmonic: stepsToRest('harmonic', 'relaxation', width),
  biharmonic: width > widestBiharmonic ? null : stepsToRest('biharmonic', 'relaxation', width),
  harmonicCycles: stepsToRest('harmonic', 'multigrid', width),
  biharmonicCycles: stepsToRest('biharmonic', 'multigrid', width),
}));

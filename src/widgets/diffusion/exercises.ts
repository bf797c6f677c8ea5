import { steppers } from '../../inpainting/diffusion/steppers.ts';
import { missingCount } from '../../inpainting/hole.ts';
import { createImage } from '../../inpainting/image.ts';
import { rasterise } from '../../inpainting/marks.ts';
import { exercisesOver } from '../scene/exercise.ts';
import { diffusionCodec } from './codec.ts';
import { methods } from './methods.ts';
import { workingSize, type Scene } from './scene.ts';
import { scenes } from './scenes.ts';

/** Marks are in shares of the long side, so that a square holds them on any photograph. */
const { width: side } = workingSize({ width: 4096, height: 4096 });

/** The share of the hole that a marching front has not reached after a scene's steps; null for other methods. */
export function shareLeft({ method, marks, steps }: Scene): number | null {
  const hole = rasterise(marks, side, side);
  if (!methods[method].isMarching || missingCount(hole) === 0) return null;
  const stepper = steppers[method]?.(createImage(side, side, 1), hole, 'relaxation');
  let left = 1;
  for (let step = 0; stepper && step < steps && left > 0; step++) left = stepper.next();
  return left;
}

function isHalfWay(scene: Scene): boolean {
  const left = shareLeft(scene);
  return left !== null && left >= 0.42 && left <= 0.58;
}

/** What a chapter can ask to be done in a Diffusion figure. */
export const exercises = exercisesOver(diffusionCodec, {
  /** A front halted when half of the hole, not half of the way, is behind it. */
  'half-way': {
    isMet: isHalfWay,
    solution: { ...scenes.sun, method: 'telea', steps: 9 },
  },
});

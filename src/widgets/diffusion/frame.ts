import type { Stepper } from '../../inpainting/diffusion/stepper.ts';
import { steppers } from '../../inpainting/diffusion/steppers.ts';
import type { Hole } from '../../inpainting/hole.ts';
import { lumaOf, rgbaFromImage, type Image } from '../../inpainting/image.ts';
import { psnrOf, squaredErrorInHole } from '../../inpainting/metrics.ts';
import type { Scene } from './scene.ts';

/** A fill as it stands after some steps. */
export interface Frame {
  readonly iterations: number;
  /** How far the method says that it has to go; null before the first step. */
  readonly residual: number | null;
  readonly done: boolean;
  /** Against the photograph, inside the hole, in dB; null while a part of it has no value. */
  readonly psnr: number | null;
  /** Brightness of every pixel in [0, 1], not a number where no step has arrived. */
  readonly luma: Float32Array;
  /** The fill and one pixel around it, which hides the seam when it is enlarged; transparent elsewhere. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** A fill that is being watched. */
export interface Watched {
  readonly truth: Image;
  readonly hole: Hole;
  readonly stepper: Stepper;
  residual: number | null;
}

/** Sets up a scene's fill, no step taken. Throws `HoleError`. */
export function watch(truth: Image, hole: Hole, { method, solver }: Scene): Watched {
  const stepperOf = steppers[method];
  if (!stepperOf) throw new Error(`There is no stepper called ${method}.`);
  // No number stands under the hole, so that what no step has reached is told from what one has.
  const data = truth.data.map((value, i) => (hole.data[i % hole.data.length] ? NaN : value));
  return { truth, hole, stepper: stepperOf({ ...truth, data }, hole, solver), residual: null };
}

/**
 * A scene's fill on its shortest way to rest: there it is what the scene's own steps come to. The methods that fill in
 * one go are not, since they cut off at the known pixels' brightness, or stop sooner.
 */
export const watchRest = (truth: Image, hole: Hole, scene: Scene): Watched =>
  watch(truth, hole, { ...scene, solver: 'multigrid' });

export const isDone = ({ residual, stepper }: Watched): boolean =>
  residual !== null && residual <= stepper.rest;

/** Takes so many steps, fewer where the fill comes to rest or `goOn` says stop. */
export function advance(watched: Watched, steps: number, goOn = (): boolean => true): void {
  for (let n = 0; n < steps && !isDone(watched) && goOn(); n++)
    watched.residual = watched.stepper.next();
}

export function frameOf(watched: Watched): Frame {
  const { truth, hole, stepper, residual } = watched;
  const image = stepper.image;
  const error = squaredErrorInHole(truth, image, hole);
  return {
    iterations: stepper.iterations,
    residual,
    done: isDone(watched),
    psnr: Number.isFinite(error) ? psnrOf(error) : null,
    luma: Float32Array.from(lumaOf(image)),
    rgba: paintedOver(image, hole),
  };
}

function paintedOver(image: Image, hole: Hole): Uint8ClampedArray<ArrayBuffer> {
  const { width, height, data } = hole;
  const rgba = rgbaFromImage(image);
  const reached = (x: number, y: number): boolean => {
    const pixel = y * width + x;
    return (
      x >= 0 &&
      y >= 0 &&
      x < width &&
      y < height &&
      data[pixel] === 1 &&
      !Number.isNaN(image.data[pixel])
    );
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const shown =
        reached(x, y) ||
        (data[y * width + x] === 0 &&
          (reached(x - 1, y) || reached(x + 1, y) || reached(x, y - 1) || reached(x, y + 1)));
      rgba[4 * (y * width + x) + 3] = shown ? 255 : 0;
    }
  }
  return rgba;
}

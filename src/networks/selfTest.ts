import { createHole, type Hole } from '../inpainting/hole.ts';
import { createImage, type Image } from '../inpainting/image.ts';
import type { SelfTest } from './contract.ts';

/** How far a provider may be from PyTorch, in the network's units ([-1, 1]). */
export const SELF_TEST_TOLERANCE = 1e-3;

/**
 * A picture and a hole from the formula that `models/training/export.py` gave to PyTorch for the
 * catalogue's numbers. `size` is a multiple of 8.
 */
export function selfTestInputs(size: number): { image: Image; hole: Hole } {
  const image = createImage(size, size);
  const hole = createHole(size, size);
  for (let c = 0; c < 3; c++) {
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        const value =
          0.8 * Math.sin(0.11 * (c + 1) * x + 0.23 * y) * Math.cos(0.07 * y * (3 - c) + 0.5 * c);
        image.data[(c * size + y) * size + x] = (value + 1) / 2;
      }
    }
  }
  for (let y = size / 4; y < (size * 5) / 8; y++)
    hole.data.fill(1, y * size + size / 4, y * size + (size * 3) / 4);
  return { image, hole };
}

/**
 * The largest difference between a network's output (a fill in [-1, 1], before it is clamped) for these
 * inputs and the stored numbers; infinite where the network gave none.
 */
export function selfTestError(output: Float32Array, { positions, values }: SelfTest): number {
  let worst = 0;
  positions.forEach((position, i) => {
    const error = Math.abs(output[position]! - values[i]!);
    worst = Math.max(worst, Number.isNaN(error) ? Infinity : error);
  });
  return worst;
}

import { describe, expect, it } from 'vitest';
import { biharmonic, biharmonicStepper } from '../../../../src/inpainting/diffusion/biharmonic.ts';
import { goldens, inHole, largestDifference, withoutHole } from './goldens.ts';

describe('biharmonic', () => {
  it.each(goldens)("is scikit-image's within 1e-3: $name", ({ image, hole, expected }) => {
    const filled = biharmonic(withoutHole(image, hole), hole);
    expect(largestDifference(inHole(filled, hole), expected('biharmonic')!)).toBeLessThan(1e-3);
  });

  it('steps to the same fill, the residual falling', () => {
    const { image, hole } = goldens[0]!;
    const stepper = biharmonicStepper(image, hole);
    const residuals = Array.from({ length: 12 }, () => stepper.next());
    expect(residuals.at(-1)).toBeLessThan(1e-4 * residuals[0]!);
    expect(stepper.iterations).toBe(12);
    expect(largestDifference(stepper.image.data, biharmonic(image, hole).data)).toBeLessThan(1e-4);
  });
});

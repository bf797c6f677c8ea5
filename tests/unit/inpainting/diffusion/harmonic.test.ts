import { describe, expect, it } from 'vitest';
import { harmonic, harmonicStepper } from '../../../../src/inpainting/diffusion/harmonic.ts';
import { goldens, largestDifference, withoutHole } from './goldens.ts';
import { laplaceDirectly } from './directly.ts';

describe('harmonic', () => {
  it.each(goldens)('is the direct solution within 1e-4: $name', ({ image, hole }) => {
    const { width, height, channels } = image;
    const known = withoutHole(image, hole);
    const filled = harmonic(known, hole);
    const size = width * height;
    for (let c = 0; c < channels; c++) {
      const plane = known.data.subarray(c * size, (c + 1) * size);
      const direct = laplaceDirectly(plane, hole.data, width, height);
      expect(
        largestDifference(filled.data.subarray(c * size, (c + 1) * size), direct),
      ).toBeLessThan(1e-4);
    }
  });

  it('relaxes to the same fill, slowly, and the fast solver quickly', () => {
    const { image, hole } = goldens[0]!;
    const filled = harmonic(image, hole);
    const stepsOf = (solver: 'relaxation' | 'multigrid'): number => {
      const stepper = harmonicStepper(image, hole, solver);
      for (let step = 0; step < 3000 && stepper.next() > 1e-6; step++);
      expect(largestDifference(stepper.image.data, filled.data)).toBeLessThan(1e-4);
      return stepper.iterations;
    };
    const fast = stepsOf('multigrid');
    expect(fast).toBeLessThan(12);
    expect(stepsOf('relaxation')).toBeGreaterThan(10 * fast);
  });
});

import { describe, expect, it } from 'vitest';
import { biharmonic, biharmonicStepper } from '../../../../src/inpainting/diffusion/biharmonic.ts';
import { mulberry32 } from '../../../../src/inpainting/evaluationHoles.ts';
import { biharmonicDirectly } from './directly.ts';
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

  it('is the direct solution within 1e-3 where few pixels are known', () => {
    const random = mulberry32(13);
    for (let scene = 0; scene < 150; scene++) {
      const width = 12 + Math.floor(5 * random());
      const height = 12 + Math.floor(5 * random());
      const share = 0.8 + 0.19 * random();
      const lit = random();
      const hole = Uint8Array.from({ length: width * height }, () => Number(random() < share));
      const data = Float32Array.from(hole, () => (random() < lit ? random() : 0));
      const known = [...data].filter((_, i) => !hole[i]);
      const [low, high] = [Math.min(...known), Math.max(...known)];
      const direct = biharmonicDirectly(data, hole, width, height).map((value) =>
        Math.min(high, Math.max(low, value)),
      );
      const picture = { width, height, channels: 1, data };
      const filled = biharmonic(picture, { width, height, data: hole });
      expect(largestDifference(filled.data, direct), `scene ${scene}`).toBeLessThan(1e-3);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { biharmonic, biharmonicStepper } from '../../../../src/inpainting/diffusion/biharmonic.ts';
import { mulberry32 } from '../../../../src/inpainting/evaluationHoles.ts';
import { biharmonicDirectly } from './directly.ts';
import { goldens, inHole, largestDifference, withoutHole } from './goldens.ts';
import { drawn, rectangular } from './made.ts';

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

  it.each([
    ['right', { left: 153, top: 60 }, { width: 103, height: 154 }],
    ['bottom', { left: 60, top: 153 }, { width: 154, height: 103 }],
    ['left', { left: 0, top: 60 }, { width: 103, height: 154 }],
    ['right and bottom', { left: 153, top: 153 }, { width: 103, height: 103 }],
  ])('takes as few steps for a hole at the border: %s', (_, at, size) => {
    const picture = drawn(256, 256, (x, y) => ((x * 7 + y * 13) % 32) / 31);
    const stepper = biharmonicStepper(picture, rectangular(256, 256, { ...at, ...size }));
    const first = stepper.next();
    while (stepper.next() > 1e-4 * first) expect(stepper.iterations).toBeLessThan(20);
  });

  it.each([
    [640, 43],
    [2048, 15],
    [512, 3],
    [4000, 1],
  ])('goes on with a ramp in a strip of %i by %i pixels', (width, height) => {
    const ramp = drawn(width, height, (x) => (x + 1) / (width + 1));
    const hole = rectangular(width, height, { left: 2, top: 0, width: width - 4, height });
    const filled = biharmonic(withoutHole(ramp, hole), hole);
    expect(largestDifference(filled.data, ramp.data)).toBeLessThan(1e-3);
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

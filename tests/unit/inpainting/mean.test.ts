import { expect, it } from 'vitest';
import { mean } from '../../../src/inpainting/mean.ts';

it('a mean is of numbers in any list, and there is none of nothing', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean(Float32Array.of(-1, 0.5))).toBe(-0.25);
  expect(mean([])).toBeNaN();
});

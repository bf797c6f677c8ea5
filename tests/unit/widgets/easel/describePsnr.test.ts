import { expect, it } from 'vitest';
import { psnrOf } from '../../../../src/inpainting/metrics.ts';
import { describePsnr } from '../../../../src/widgets/easel/describePsnr.ts';

it('a PSNR is said in decibels, and where a fill is what was hidden, that', () => {
  expect(describePsnr(60.24)).toBe('60.2\u00a0dB');
  expect(describePsnr(60.24, 'PSNR ')).toBe('PSNR 60.2\u00a0dB');
  expect(describePsnr(psnrOf(0), 'PSNR ')).toBe('no difference');
});

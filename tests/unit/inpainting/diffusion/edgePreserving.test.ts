import { describe, expect, it } from 'vitest';
import {
  edgePreserving,
  edgePreservingStepper,
  totalVariation,
} from '../../../../src/inpainting/diffusion/edgePreserving.ts';
import { harmonic } from '../../../../src/inpainting/diffusion/harmonic.ts';
import { goldens } from './goldens.ts';

describe('total variation', () => {
  it('of a step is its height times its length', () => {
    const data = Float32Array.from({ length: 200 }, (_, i) => (i % 20 < 10 ? 0.1 : 0.7));
    // 0.01 is the smoothing, which every corner adds in quadrature.
    const flat = totalVariation({ width: 20, height: 10, channels: 1, data: data.map(() => 0.1) });
    expect(flat).toBeCloseTo(0.01 * 200, 6);
    const step = totalVariation({ width: 20, height: 10, channels: 1, data });
    expect(step - flat).toBeCloseTo(10 * (Math.sqrt(0.6 ** 2 + 0.01 ** 2) - 0.01), 6);
  });

  it.each(goldens)('falls with every step: $name', ({ image, hole }) => {
    const stepper = edgePreservingStepper(image, hole);
    let before = totalVariation(harmonic(image, hole));
    const start = before;
    for (let step = 0; step < 12; step++) {
      stepper.next();
      const after = totalVariation(stepper.image);
      expect(after).toBeLessThan(before + 1e-4);
      before = after;
    }
    expect(before).toBeLessThan(start);
  });

  it('carries an edge across a hole that is narrower than the bar is wide', () => {
    const width = 40;
    const inBar = (i: number): boolean => i % width >= 12 && i % width < 28;
    const data = Float32Array.from({ length: width * width }, (_, i) => (inBar(i) ? 0.9 : 0.1));
    const missing = data.map((_, i) => Number(Math.abs(Math.floor(i / width) - 20) < 4));
    const hole = { width, height: width, data: Uint8Array.from(missing) };
    const image = { width, height: width, channels: 1, data };
    const worst = (filled: Float32Array): number =>
      filled.reduce((largest, value, i) => Math.max(largest, Math.abs(value - data[i]!)), 0);
    expect(worst(edgePreserving(image, hole).data)).toBeLessThan(0.1);
    expect(worst(harmonic(image, hole).data)).toBeGreaterThan(0.2);
  });
});

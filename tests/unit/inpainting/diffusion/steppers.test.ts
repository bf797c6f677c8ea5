import { describe, expect, it } from 'vitest';
import { steppers } from '../../../../src/inpainting/diffusion/steppers.ts';
import { classicalMethods } from '../../../../src/inpainting/methods.ts';
import { goldens, largestDifference } from './goldens.ts';

const { image, hole } = goldens[0]!;
/** Nothing can be read from under this hole without being found out. */
const blinded = {
  ...image,
  data: image.data.map((value, i) => (hole.data[i % hole.data.length] ? NaN : value)),
};

/** The transport of isophotes has no fill of its own to come to rest at. */
const resting = Object.entries(steppers).filter(([name]) => name in classicalMethods);

describe.each(resting)('%s, watched', (name, stepperOf) => {
  it('comes to rest at its own fill, without a look under the hole', () => {
    const stepper = stepperOf(blinded, hole, 'multigrid');
    while (stepper.next() > stepper.rest) expect(stepper.iterations).toBeLessThan(100);
    const filled = classicalMethods[name]!(image, hole);
    expect(largestDifference(stepper.image.data, filled.data)).toBeLessThan(1e-3);
  });
});

describe.each(['navier-stokes', 'telea'])('%s, watched', (name) => {
  it('leaves what its front has not reached', () => {
    const stepper = steppers[name]!(blinded, hole, 'relaxation');
    const left = stepper.next();
    const missing = stepper.image.data.filter((value) => Number.isNaN(value)).length;
    expect(missing / image.channels).toBeCloseTo(left * hole.data.reduce((a, b) => a + b, 0), 6);
    expect(left).toBeGreaterThan(0);
  });
});

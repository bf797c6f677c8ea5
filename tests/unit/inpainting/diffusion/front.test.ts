import { describe, expect, it } from 'vitest';
import { createArrivals } from '../../../../src/inpainting/diffusion/arrivals.ts';
import { frontStepper } from '../../../../src/inpainting/diffusion/front.ts';
import {
  navierStokes,
  navierStokesStepper,
} from '../../../../src/inpainting/diffusion/navierStokes.ts';
import { telea, teleaStepper } from '../../../../src/inpainting/diffusion/telea.ts';
import { goldens, inHole, psnr, withoutHole } from './goldens.ts';

const methods = [
  ['telea', telea, teleaStepper],
  ['navier-stokes', navierStokes, navierStokesStepper],
] as const;

describe.each(methods)('%s', (name, fill, stepperOf) => {
  const stored = goldens.filter(({ expected }) => expected(name));

  it.each(stored)("is as near to the truth as OpenCV's, within 1 dB: $name", (golden) => {
    const { image, hole, expected } = golden;
    const truth = inHole(image, hole);
    const ours = psnr(inHole(fill(withoutHole(image, hole), hole), hole), truth);
    expect(Math.abs(ours - psnr(expected(name)!, truth))).toBeLessThan(1);
  });

  it.each(stored)("is OpenCV's fill but for rounding: 38 dB or more: $name", (golden) => {
    const { image, hole, expected } = golden;
    const filled = fill(withoutHole(image, hole), hole);
    expect(psnr(inHole(filled, hole), expected(name)!)).toBeGreaterThan(38);
  });

  it('steps inwards to the same fill, ever less missing', () => {
    const { image, hole } = goldens[0]!;
    const stepper = stepperOf(image, hole);
    const left: number[] = [];
    while (left.at(-1) !== 0) left.push(stepper.next());
    for (let n = 1; n < left.length; n++) expect(left[n]).toBeLessThan(left[n - 1]!);
    // A square of side 16: eight pixels deep.
    expect(stepper.iterations).toBe(8);
    expect(stepper.image).toEqual(fill(image, hole));
  });
});

describe('the front', () => {
  it('arrives after the distance to the edge', () => {
    const width = 41;
    const hole = { width, height: width, data: new Uint8Array(width * width).fill(1) };
    hole.data[20 * width + 20] = 0;
    const image = { width, height: width, channels: 1, data: new Float32Array(width * width) };
    let worst = 0;
    frontStepper(image, hole, ({ stride, times }) => {
      const centre = 24 * stride + 24;
      return (cell) => {
        const x = ((cell - centre + 24 * stride + 24) % stride) - 24;
        const y = Math.round((cell - centre - x) / stride);
        worst = Math.max(worst, Math.abs(times[cell]! - Math.hypot(x, y)));
      };
    }).finish();
    // The first-order scheme is late along diagonals, by less than a pixel and a half in twenty.
    expect(worst).toBeGreaterThan(0);
    expect(worst).toBeLessThan(1.5);
  });

  it('takes arrivals by time, and equals in their order', () => {
    const times = [3, 1, 2, 1, 5, 0, 1, 2];
    const arrivals = createArrivals(times.length);
    times.forEach((time, cell) => {
      arrivals.add(cell, time);
    });
    expect(times.map(() => arrivals.take())).toEqual([5, 1, 3, 6, 2, 7, 0, 4]);
    expect(arrivals.earliest()).toBe(Infinity);
  });
});

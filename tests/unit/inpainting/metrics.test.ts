import { describe, expect, test } from 'vitest';
import golden from '../../golden/metrics.json' with { type: 'json' };
import { createHole, type Hole } from '../../../src/inpainting/hole.ts';
import { createImage, type Image } from '../../../src/inpainting/image.ts';
import { gradientMagnitude, measure, toEightBit } from '../../../src/inpainting/metrics.ts';

function imageFromBytes(bytes: readonly number[], width: number, height: number): Image {
  const image = createImage(width, height);
  const plane = width * height;
  bytes.forEach((byte, i) => (image.data[(i % 3) * plane + Math.floor(i / 3)] = byte / 255));
  return image;
}

function holeAt(width: number, height: number, ...missing: number[]): Hole {
  const hole = createHole(width, height);
  for (const i of missing) hole.data[i] = 1;
  return hole;
}

describe('against scikit-image', () => {
  test.each(golden.cases.map((golden) => [`${golden.width}×${golden.height}`, golden] as const))(
    '%s',
    (_, golden) => {
      const { width, height, expected } = golden;
      const truth = imageFromBytes(golden.truth, width, height);
      const completed = imageFromBytes(golden.completed, width, height);
      const hole = { width, height, data: Uint8Array.from(golden.hole) };
      const measured = measure(truth, completed, hole);
      for (const part of ['hole', 'whole'] as const) {
        expect(measured[part].l1).toBeCloseTo(expected[part].l1, 6);
        expect(measured[part].psnr).toBeCloseTo(expected[part].psnr, 5);
        expect(measured[part].ssim).toBeCloseTo(expected[part].ssim, 5);
      }
      for (const part of ['gradient', 'seam'] as const) {
        expect(measured[part].fill).toBeCloseTo(expected[part].fill, 6);
        expect(measured[part].truth).toBeCloseTo(expected[part].truth, 6);
      }
    },
  );
});

describe('measuring', () => {
  const truth = createImage(8, 8, 3, 0.5);
  const hole = holeAt(8, 8, 10, 11);

  test('equal pictures are equal', () => {
    const { whole, hole: inside } = measure(truth, truth, hole);
    for (const distance of [whole, inside]) {
      expect(distance).toMatchObject({ l1: 0, squaredError: 0, psnr: Infinity });
      expect(distance.ssim).toBeCloseTo(1, 12);
    }
  });

  test('counts missing pixels alone, and all of them', () => {
    const data = truth.data.map((value, i) => (i % 64 === 10 ? value - 51 / 255 : value));
    const { whole, hole: inside } = measure(truth, { ...truth, data }, hole);
    expect(inside.l1).toBeCloseTo(0.1, 6);
    expect(inside.squaredError).toBeCloseTo(0.02, 6);
    expect(inside.psnr).toBeCloseTo(-10 * Math.log10(0.02), 4);
    expect(whole.l1).toBeCloseTo(0.2 / 64, 6);
  });

  test('sees what 8 bit can hold and no more', () => {
    const nearly = createImage(8, 8, 3, 0.5 + 0.4 / 255);
    expect(measure(toEightBit(truth), nearly, hole).hole.l1).toBeLessThan(1e-6);
    expect(toEightBit({ ...truth, data: Float32Array.of(-1, 2, 0.6 / 255) }).data).toEqual(
      Float32Array.of(0, 1, 1 / 255),
    );
  });

  test('refuses what it cannot measure', () => {
    expect(() => measure(truth, createImage(8, 7), hole)).toThrow(/own size/);
    expect(() => measure(truth, truth, createHole(7, 8))).toThrow(/own size/);
    expect(() => measure(truth, truth, createHole(8, 8))).toThrow(/Nothing is missing/);
    const small = createImage(6, 9);
    expect(() => measure(small, small, holeAt(6, 9, 0))).toThrow(/too small/);
  });
});

test('the gradient of a ramp is its slope, and that of a grey picture is measured too', () => {
  const ramp = createImage(5, 4, 1);
  ramp.data.forEach((_, i) => (ramp.data[i] = 0.1 * (i % 5)));
  expect(gradientMagnitude(ramp)[7]).toBeCloseTo(0.1, 6);
});

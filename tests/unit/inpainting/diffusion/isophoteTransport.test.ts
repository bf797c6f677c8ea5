import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { harmonic } from '../../../../src/inpainting/diffusion/harmonic.ts';
import { isophoteTransportStepper } from '../../../../src/inpainting/diffusion/isophoteTransport.ts';
import type { Hole } from '../../../../src/inpainting/hole.ts';
import type { Image } from '../../../../src/inpainting/image.ts';
import { goldens, inHole, largestDifference, withoutHole } from './goldens.ts';

type Grid = number[][];

/** A round on one channel, formula by formula as the paper numbers its steps: 15 of transport, 2 of smoothing. */
function slowRound(start: Grid, missing: (x: number, y: number) => boolean): Grid {
  const height = start.length;
  const width = start[0]!.length;
  const clamp = (v: number, size: number): number => Math.min(size - 1, Math.max(0, v));
  const at = (u: Grid, x: number, y: number): number => u[clamp(y, height)]![clamp(x, width)]!;
  const moved = (u: Grid, speed: (x: number, y: number) => number): Grid =>
    u.map((row, y) => row.map((v, x) => (missing(x, y) ? v + 0.1 * speed(x, y) : v)));
  let u = start;
  for (let n = 0; n < 15; n++) {
    const now = u;
    const I = (x: number, y: number): number => at(now, x, y);
    const laplacian = now.map((row, y) =>
      row.map((v, x) => I(x + 1, y) - 2 * v + I(x - 1, y) + I(x, y + 1) - 2 * v + I(x, y - 1)),
    );
    const L = (x: number, y: number): number => at(laplacian, x, y);
    u = moved(now, (x, y) => {
      const Ix = (I(x + 1, y) - I(x - 1, y)) / 2;
      const Iy = (I(x, y + 1) - I(x, y - 1)) / 2;
      const N = [-Iy, Ix].map((v) => v / Math.sqrt(Ix ** 2 + Iy ** 2 + 1e-10));
      const dL = [L(x + 1, y) - L(x - 1, y), L(x, y + 1) - L(x, y - 1)];
      const beta = dL[0]! * N[0]! + dL[1]! * N[1]!;
      const xb = I(x, y) - I(x - 1, y);
      const xf = I(x + 1, y) - I(x, y);
      const yb = I(x, y) - I(x, y - 1);
      const yf = I(x, y + 1) - I(x, y);
      const [lower, upper] = [(v: number) => Math.min(v, 0), (v: number) => Math.max(v, 0)];
      const slope =
        beta > 0
          ? Math.hypot(lower(xb), upper(xf), lower(yb), upper(yf))
          : Math.hypot(upper(xb), lower(xf), upper(yb), lower(yf));
      return beta * slope;
    });
  }
  for (let n = 0; n < 2; n++) {
    const now = u;
    const I = (x: number, y: number): number => at(now, x, y);
    u = moved(now, (x, y) => {
      const Ix = (I(x + 1, y) - I(x - 1, y)) / 2;
      const Iy = (I(x, y + 1) - I(x, y - 1)) / 2;
      const Ixx = I(x + 1, y) - 2 * I(x, y) + I(x - 1, y);
      const Iyy = I(x, y + 1) - 2 * I(x, y) + I(x, y - 1);
      const Ixy = (I(x + 1, y + 1) - I(x - 1, y + 1) - I(x + 1, y - 1) + I(x - 1, y - 1)) / 4;
      return (Ixx * Iy ** 2 - 2 * Ixy * Ix * Iy + Iyy * Ix ** 2) / (Ix ** 2 + Iy ** 2 + 1e-10);
    });
  }
  return u;
}

function slowFill(image: Image, hole: Hole, rounds: number): Float64Array {
  const { width, height, data } = harmonic(image, hole);
  const values: number[] = [];
  for (let c = 0; c < image.channels; c++) {
    let u: Grid = Array.from({ length: height }, (_, y) => [
      ...data.subarray((c * height + y) * width, (c * height + y + 1) * width),
    ]);
    for (let n = 0; n < rounds; n++) u = slowRound(u, (x, y) => hole.data[y * width + x] === 1);
    u.flat().forEach((value, i) => {
      if (hole.data[i]) values.push(Math.min(1, Math.max(0, value)));
    });
  }
  return Float64Array.from(values);
}

function fillAfter(image: Image, hole: Hole, rounds: number): Image {
  const stepper = isophoteTransportStepper(image, hole);
  for (let n = 0; n < rounds; n++) stepper.next();
  return stepper.image;
}

/** A picture or hole, its pixels taken from elsewhere in it. */
const moved = <P extends Hole | Image>(
  picture: P,
  width: number,
  height: number,
  from: (x: number, y: number) => readonly [x: number, y: number],
): P => {
  const plane = picture.width * picture.height;
  const data = picture.data.map((_, i) => {
    const [x, y] = from(i % width, Math.floor((i % plane) / width));
    return picture.data[Math.floor(i / plane) * plane + y * picture.width + x]!;
  });
  return { ...picture, width, height, data };
};
const turned = <P extends Hole | Image>(p: P): P =>
  moved(p, p.height, p.width, (x, y) => [y, p.height - 1 - x]);
const mirrored = <P extends Hole | Image>(p: P): P =>
  moved(p, p.width, p.height, (x, y) => [p.width - 1 - x, y]);
const shifted = (image: Image, by: (value: number) => number): Image => ({
  ...image,
  data: image.data.map(by),
});

/** An edge from 0.2 to 0.8 at 45°, about four times `softness` pixels wide, and a band of 16 rows lost across it. */
function edgeAcrossBand(softness: number): { image: Image; hole: Hole } {
  const side = 64;
  const data = Float32Array.from({ length: side * side }, (_, i) => {
    const away = ((i % side) - Math.floor(i / side)) / Math.SQRT2;
    return 0.2 + 0.6 / (1 + Math.exp(-away / softness));
  });
  const missing = data.map((_, i) => Number(Math.abs(Math.floor(i / side) - 31.5) < 8));
  return {
    image: { width: side, height: side, channels: 1, data },
    hole: { width: side, height: side, data: Uint8Array.from(missing) },
  };
}

describe('the transport of isophotes', () => {
  it.each(goldens)('is what the formulas say: $name', ({ image, hole }) => {
    const filled = fillAfter(withoutHole(image, hole), hole, 2);
    const difference = largestDifference(inHole(filled, hole), slowFill(image, hole, 2));
    expect(difference).toBeLessThan(1e-5);
    expect(largestDifference(filled.data, harmonic(image, hole).data)).toBeGreaterThan(1e-3);
  });

  it.each(goldens)('changes no known pixel, and reads nothing lost: $name', ({ image, hole }) => {
    const blind = {
      ...image,
      data: image.data.map((v, i) => (hole.data[i % hole.data.length] ? NaN : v)),
    };
    fillAfter(blind, hole, 3).data.forEach((value, i) => {
      if (hole.data[i % hole.data.length]) expect(value).toBeGreaterThanOrEqual(0);
      else expect(value).toBe(image.data[i]);
    });
  });

  it('leaves a picture of one colour as it is, and rests at once', () => {
    const { hole } = goldens[0]!;
    fc.assert(
      fc.property(fc.float({ min: 0, max: 1, noNaN: true }), (value) => {
        const { width, height } = hole;
        const data = new Float32Array(width * height).fill(value);
        const stepper = isophoteTransportStepper({ width, height, channels: 1, data }, hole);
        expect(stepper.next()).toBeLessThanOrEqual(stepper.rest);
        expect(largestDifference(stepper.image.data, data)).toBeLessThan(1e-6);
      }),
      { numRuns: 20 },
    );
  });

  it.each(goldens)('knows only differences, and no up or down: $name', ({ image, hole }) => {
    const faint = shifted(image, (value) => 0.1 + 0.5 * value);
    const filled = fillAfter(faint, hole, 2);
    const brighter = fillAfter(
      shifted(faint, (value) => value + 0.25),
      hole,
      2,
    );
    const raised = shifted(filled, (value) => value + 0.25);
    expect(largestDifference(brighter.data, raised.data)).toBeLessThan(2e-4);
    const quarter = fillAfter(turned(faint), turned(hole), 2);
    expect(largestDifference(quarter.data, turned(filled).data)).toBeLessThan(2e-4);
  });

  it('knows left from right: a mirrored picture has another fill, its negative the mirrored one', () => {
    const { image, hole } = goldens[0]!;
    const filled = mirrored(fillAfter(image, hole, 10));
    const other = fillAfter(mirrored(image), mirrored(hole), 10);
    expect(largestDifference(other.data, filled.data)).toBeGreaterThan(0.01);
    const negative = (one: Image): Image => shifted(one, (value) => 1 - value);
    const opposite = negative(fillAfter(negative(mirrored(image)), mirrored(hole), 10));
    expect(largestDifference(opposite.data, filled.data)).toBeLessThan(2e-4);
  });

  it('continues a soft oblique edge across a band, which the harmonic fill blurs, and comes to rest', () => {
    const { image, hole } = edgeAcrossBand(1.5);
    const stepper = isophoteTransportStepper(image, hole);
    while (stepper.next() > stepper.rest) expect(stepper.iterations).toBeLessThan(3000);
    expect(stepper.iterations).toBeGreaterThan(500);
    const worst = (fill: Image): number => largestDifference(fill.data, image.data);
    expect(worst(harmonic(image, hole))).toBeGreaterThan(0.15);
    expect(worst(stepper.image)).toBeLessThan(0.03);
  });

  it('says so where values far from brightness make its steps overshoot', () => {
    const { image, hole } = edgeAcrossBand(0.1);
    const loud = shifted(image, (value) => 255 * value);
    expect(() => fillAfter(loud, hole, 20)).toThrow(/overshot/);
  });
});

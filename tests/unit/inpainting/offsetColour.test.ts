import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetColour, rgbaFromOffsets, wheelRgba } from '../../../src/inpainting/offsetColour.ts';

const offset = fc.double({ min: -1, max: 1, noNaN: true });

function hueOf([red, green, blue]: readonly number[]): number {
  const [most, least] = [Math.max(red!, green!, blue!), Math.min(red!, green!, blue!)];
  const span = most - least;
  const sixth =
    most === red
      ? (green! - blue!) / span
      : most === green
        ? 2 + (blue! - red!) / span
        : 4 + (red! - green!) / span;
  return (60 * sixth + 360) % 360;
}

describe('the colour of an offset', () => {
  it('is white for itself', () => {
    expect(offsetColour(0, 0, 10)).toEqual([1, 1, 1]);
  });

  it('is pink to the lower left and green to the upper right, as in the paper', () => {
    const pink = hueOf(offsetColour(-1, 1, 1));
    expect(pink).toBeGreaterThan(290);
    expect(pink).toBeLessThan(345);
    const green = hueOf(offsetColour(1, -1, 1));
    expect(green).toBeGreaterThan(90);
    expect(green).toBeLessThan(160);
  });

  it('is red downwards, and its hue goes round once', () => {
    expect(offsetColour(0, 5, 5)).toEqual([1, 0, 0]);
    const hues = Array.from({ length: 72 }, (_, i) => {
      const angle = ((i + 0.5) / 72) * 2 * Math.PI;
      return hueOf(offsetColour(Math.sin(angle), Math.cos(angle), 1));
    });
    expect(hues).toEqual([...hues].sort((a, b) => a - b));
  });

  it('keeps its hue and gains saturation with distance, up to the farthest', () => {
    fc.assert(
      fc.property(offset, offset, (dx, dy) => {
        fc.pre(Math.hypot(dx, dy) > 0.01);
        const [near, far, beyond] = [8, 2, 0.001].map((farthest) => offsetColour(dx, dy, farthest));
        const least = (colour: readonly number[]) => Math.min(...colour);
        expect(least(far!)).toBeLessThan(least(near!));
        expect(least(beyond!)).toBeCloseTo(0, 6);
        // Hue is a circle: 359.9° and 0.1° are neighbours.
        const apart = Math.abs(hueOf(near!) - hueOf(far!));
        expect(Math.min(apart, 360 - apart)).toBeLessThan(0.01);
      }),
    );
  });
});

describe('offsets as pictures', () => {
  it('are drawn where they are shown', () => {
    const rgba = rgbaFromOffsets([0, 3, 9], [0, 0, 9], 3, [1, 1, 0]);
    expect([...rgba.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
    const right = offsetColour(3, 0, 3).map((value) => Math.round(255 * value));
    expect([...rgba.subarray(4, 8)]).toEqual([...right, 255]);
    expect(rgba[11]).toBe(0);
  });

  it('come with a wheel: white in the middle, nothing in the corners', () => {
    const side = 33;
    const rgba = wheelRgba(side);
    const pixel = (x: number, y: number) => [
      ...rgba.subarray(4 * (y * side + x), 4 * (y * side + x) + 4),
    ];
    expect(pixel(16, 16)).toEqual([255, 255, 255, 255]);
    expect(pixel(0, 0)[3]).toBe(0);
    expect(pixel(16, 32)[0]).toBe(255);
    expect(pixel(16, 32)[1]).toBeLessThan(20);
  });
});

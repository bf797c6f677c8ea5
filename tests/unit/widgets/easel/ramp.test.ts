import { expect, test } from 'vitest';
import { ramp, rgbaOnRamp } from '../../../../src/widgets/easel/ramp.ts';

/** CIE L* of an sRGB colour, 0 to 100: how light it looks. */
function lightnessOf(rgb: readonly number[]): number {
  const [r, g, b] = rgb.map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  return luminance > 216 / 24389 ? 116 * Math.cbrt(luminance) - 16 : (24389 / 27) * luminance;
}

test('what is more looks lighter, by a like step everywhere', () => {
  const quarters = [0, 64, 128, 191, 255].map((level) =>
    lightnessOf([...ramp.subarray(3 * level, 3 * level + 3)]),
  );
  const steps = quarters.slice(1).map((lightness, i) => lightness - quarters[i]!);
  expect(Math.min(...steps)).toBeGreaterThan(10);
  expect(Math.max(...steps)).toBeLessThan(2 * Math.min(...steps));
  for (let level = 1; level < 256; level++) {
    const [before, now] = [level - 1, level].map((one) =>
      lightnessOf([...ramp.subarray(3 * one, 3 * one + 3)]),
    );
    // Bytes are rounded: from one to the next it may stand still.
    expect(now!).toBeGreaterThan(before! - 0.1);
  }
});

test('values become its colours, opaque where they are shown and nothing elsewhere', () => {
  const rgba = rgbaOnRamp(Float32Array.of(0, 1, 1), Uint8Array.of(1, 1, 0));
  expect([...rgba]).toEqual([
    ...ramp.subarray(0, 3),
    255,
    ...ramp.subarray(3 * 255),
    255,
    ...[0, 0, 0, 0],
  ]);
});

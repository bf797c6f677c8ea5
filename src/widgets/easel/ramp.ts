/**
 * From least to most: dusk, ember, flame, paper, each lighter than the one before, so that more is seen as
 * more without its hue. The same on light and on dark pages.
 */
const stops = [
  [52, 30, 62],
  [124, 40, 78],
  [196, 74, 52],
  [240, 150, 62],
  [255, 232, 178],
] as const;

/** The scale's 256 colours: red, green, blue of the least, and so on. */
export const ramp = Uint8ClampedArray.from({ length: 3 * 256 }, (_, i) => {
  const channel = i % 3;
  const position = (Math.floor(i / 3) / 255) * (stops.length - 1);
  const before = Math.min(stops.length - 2, Math.floor(position));
  const [from, to] = [stops[before]![channel]!, stops[before + 1]![channel]!];
  return from + (position - before) * (to - from);
});

/** Of the scale, for its legend. */
export const rampGradient = `linear-gradient(90deg, ${stops.map((stop) => `rgb(${stop.join(' ')})`).join(', ')})`;

/** Values in [0, 1] in the scale's colours, RGBA, opaque; transparent where `shown` is 0. */
export function rgbaOnRamp(
  values: Float32Array,
  shown: Uint8Array,
): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(4 * values.length);
  values.forEach((value, i) => {
    if (shown[i] === 0) return;
    const level = Math.round(255 * value);
    rgba.set(ramp.subarray(3 * level, 3 * level + 3), 4 * i);
    rgba[4 * i + 3] = 255;
  });
  return rgba;
}

/** Red, green, blue in [0, 1]. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The corners of the wheel and how many steps lead from each to the next: hues are as many as the eye parts. */
const corners: readonly { readonly colour: Colour; readonly steps: number }[] = [
  { colour: [1, 0, 0], steps: 15 },
  { colour: [1, 1, 0], steps: 6 },
  { colour: [0, 1, 0], steps: 4 },
  { colour: [0, 1, 1], steps: 11 },
  { colour: [0, 0, 1], steps: 13 },
  { colour: [1, 0, 1], steps: 6 },
];

const wheel: readonly Colour[] = corners.flatMap(({ colour, steps }, i) => {
  const next = corners[(i + 1) % corners.length]!.colour;
  return Array.from({ length: steps }, (_, k) => mix(colour, next, k / steps));
});

/**
 * The colour of an offset `dx` to the right and `dy` downwards by the wheel of optical flow: white for
 * itself, the hue its direction, the saturation its distance, full from `farthest` (> 0, in the offset's
 * unit) on. Downwards is red, to the right yellow; so the lower left is pink and the upper right green, as in
 * the attention maps of Yu et al. 2018, figure 4.
 * Source of the wheel: Baker et al. 2011, *A Database and Evaluation Methodology for Optical Flow*, figure 1.
 */
export function offsetColour(dx: number, dy: number, farthest: number): Colour {
  const distance = Math.min(1, Math.hypot(dx, dy) / farthest);
  const turn = Math.atan2(dx, dy) / (2 * Math.PI);
  const place = (turn < 0 ? turn + 1 : turn) * wheel.length;
  const before = Math.floor(place) % wheel.length;
  const hue = mix(wheel[before]!, wheel[(before + 1) % wheel.length]!, place - Math.floor(place));
  return mix([1, 1, 1], hue, distance);
}

/**
 * A field of offsets as RGBA bytes, opaque; where `shown` is given and 0, transparent.
 * `dx` and `dy` are of one length, row by row. `farthest` as in `offsetColour`.
 */
export function rgbaFromOffsets(
  dx: ArrayLike<number>,
  dy: ArrayLike<number>,
  farthest: number,
  shown?: ArrayLike<number>,
): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(4 * dx.length);
  for (let i = 0; i < dx.length; i++) {
    if (shown?.[i] === 0) continue;
    const colour = offsetColour(dx[i]!, dy[i]!, farthest);
    for (let c = 0; c < 3; c++) rgba[4 * i + c] = 255 * colour[c]!;
    rgba[4 * i + 3] = 255;
  }
  return rgba;
}

/** The legend: the wheel itself, `side` pixels wide, its rim at full saturation; transparent outside. */
export function wheelRgba(side: number): Uint8ClampedArray<ArrayBuffer> {
  const radius = side / 2;
  const offset = (i: number): number => i + 0.5 - radius;
  const dx = Float32Array.from({ length: side * side }, (_, i) => offset(i % side));
  const dy = Float32Array.from({ length: side * side }, (_, i) => offset(Math.floor(i / side)));
  const shown = dx.map((x, i) => (Math.hypot(x, dy[i]!) <= radius ? 1 : 0));
  return rgbaFromOffsets(dx, dy, radius, shown);
}

function mix(a: Colour, b: Colour, t: number): Colour {
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])];
}

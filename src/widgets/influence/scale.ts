/** A change that a screen can show: a step of its 256 values. */
export const threshold = 1 / 255;

/** As many powers of ten lie between the darkest colour and the lightest, which is a change of 1. */
const decades = 4;

/** What the scale's legend names, evenly spaced. */
export const ticks = Array.from({ length: decades + 1 }, (_, i) => String(10 ** (i - decades)));

/** Where a change in [0, 1] stands on the scale, 0 to 1; what is below it stands at its dark end. */
export function placeOnScale(change: number): number {
  return Math.min(1, Math.max(0, 1 + Math.log10(change) / decades));
}

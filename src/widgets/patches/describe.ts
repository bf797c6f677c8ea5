import type { Look, Ranked } from './look.ts';

/** “0.196”: three digits that count. */
export function written(value: number): string {
  return value === 0 ? '0' : value >= 0.001 ? value.toFixed(3) : value.toExponential(1);
}

/** The moment in words: how far the fill is, what wins and what will be copied to it. */
export function describeLook({ step, steps, missing, next, width }: Look): string {
  if (!next) return `All ${steps} patches are copied; nothing is missing.`;
  return `${step} of ${steps} patches copied, ${missing} pixels missing. Next: the patch at ${place(next.pixel, width)}, copied from ${place(next.source, width)}.`;
}

/** “Your point: column 13, row 39, number 58 of 171 by priority. P 0 = C 0.691 · D 0.” */
export function describeChosen(
  { pixel, rank, priority, confidence, data }: Ranked,
  { points, width }: Look,
): string {
  return `Your point: ${place(pixel, width)}, number ${rank} of ${points} by priority. P ${written(priority)} = C ${written(confidence)} · D ${written(data)}.`;
}

function place(pixel: number, width: number): string {
  return `column ${(pixel % width) + 1}, row ${Math.floor(pixel / width) + 1}`;
}

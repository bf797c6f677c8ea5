import type { Look } from './look.ts';

/** “0.196”: three digits that count. */
export function written(value: number): string {
  return value === 0 ? '0' : value >= 0.001 ? value.toFixed(3) : value.toExponential(1);
}

/** The moment in words: how far the fill is, what wins and what will be copied to it. */
export function describeLook({ step, steps, missing, next, width }: Look): string {
  if (!next) return `All ${steps} patches are copied; nothing is missing.`;
  const place = (pixel: number): string =>
    `column ${(pixel % width) + 1}, row ${Math.floor(pixel / width) + 1}`;
  return `${step} of ${steps} patches copied, ${missing} pixels missing. Next: the patch at ${place(next.target)}, copied from ${place(next.source)}.`;
}

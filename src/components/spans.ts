/** A stretch of steps of a training over which something stayed the same. */
export interface Span<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** The stretches of a curve, each from where the last one ended; the first from step 0. */
export function spansOf<P extends { readonly step: number }, T>(
  curve: readonly P[],
  valueOf: (point: P) => T,
): readonly Span<T>[] {
  const spans: Span<T>[] = [];
  for (const point of curve) {
    const value = valueOf(point);
    const last = spans.at(-1);
    const from = last?.to ?? 0;
    if (last && last.value === value) spans[spans.length - 1] = { ...last, to: point.step };
    else spans.push({ from, to: point.step, value });
  }
  return spans;
}

/** Pixels that a character of a chart's text takes, where the font is wide. */
const character = 8;

/** The spans, each with the first of its names that it has room for where a step takes so many pixels; those without room for one left out. */
export function named<T>(
  spans: readonly Span<T>[],
  perStep: number,
  namesOf: (value: T) => readonly string[],
): readonly (Span<T> & { readonly name: string })[] {
  return spans.flatMap((span) => {
    const room = perStep * (span.to - span.from);
    const name = namesOf(span.value).find(({ length }) => character * length <= room);
    return name === undefined ? [] : [{ ...span, name }];
  });
}

/** Points of a curve at least `apart` steps from each other, and the last: what a chart has room for. */
export function thinned<P extends { readonly step: number }>(
  curve: readonly P[],
  apart: number,
): readonly P[] {
  let kept = -Infinity;
  return curve.filter(({ step }, i) => {
    if (step - kept < apart && i < curve.length - 1) return false;
    kept = step;
    return true;
  });
}

import type { Hole } from '../../inpainting/hole.ts';

/** The border of a hole as an SVG path in pixels: every straight stretch between missing and known, once. */
export function outlineOf({ width, height, data }: Hole): string {
  const missing = (x: number, y: number): number =>
    x >= 0 && y >= 0 && x < width && y < height ? data[y * width + x]! : 0;
  return [
    ...stretches(height + 1, width, (y, x) => missing(x, y) !== missing(x, y - 1)).map(
      ([y, from, to]) => `M${from} ${y}H${to}`,
    ),
    ...stretches(width + 1, height, (x, y) => missing(x, y) !== missing(x - 1, y)).map(
      ([x, from, to]) => `M${x} ${from}V${to}`,
    ),
  ].join('');
}

/** On each of `lines` lines the runs of places that are on the border. */
function stretches(
  lines: number,
  length: number,
  isBorder: (line: number, place: number) => boolean,
): [line: number, from: number, to: number][] {
  const found: [number, number, number][] = [];
  for (let line = 0; line < lines; line++) {
    let from = -1;
    for (let place = 0; place <= length; place++) {
      const on = place < length && isBorder(line, place);
      if (on && from < 0) from = place;
      if (on || from < 0) continue;
      found.push([line, from, place]);
      from = -1;
    }
  }
  return found;
}

import { validOf, type Valid } from '../../inpainting/partialConvolution.ts';
import { uNetLayers, validThrough } from '../../inpainting/partialConvolutionUNet.ts';

/** The square picture of the chapter's figures, in pixels. */
export const side = 256;

export const layers = uNetLayers();
export const levels = layers.length / 2;

function holeWhere(missing: (x: number, y: number) => boolean): Valid {
  const data = Uint8Array.from({ length: side * side }, (_, i) =>
    Number(missing(i % side, Math.floor(i / side))),
  );
  return validOf({ width: side, height: side, data });
}

/** A square of half the side, and a stroke some 30 pixels wide: damage, and something painted away. */
export const starts: readonly { readonly name: string; readonly valid: Valid }[] = [
  {
    name: 'a square, half the side',
    valid: holeWhere((x, y) => Math.max(Math.abs(x - 127.5), Math.abs(y - 127.5)) < side / 4),
  },
  {
    name: 'a brush stroke',
    valid: holeWhere(
      (x, y) =>
        x > 28 && x < 228 && Math.abs(y - 128 - 62 * Math.sin(x / 30)) < 15 + 5 * Math.sin(x / 9),
    ),
  },
];

/** The mask before the first layer and after each. */
export function masksOf(valid: Valid): readonly Valid[] {
  return [valid, ...validThrough(layers, valid)];
}

/** Share of the layer that is not valid, 0 to 1. */
export function lostShare({ data }: Valid): number {
  return data.reduce((sum, value) => sum + 1 - value, 0) / data.length;
}

/** What is not valid as an SVG path, one run of a row at a time, in a square of side 1. */
export function lostPath({ width, height, data }: Valid): string {
  const runs = new Map<string, { x: number; length: number; y: number; rows: number }>();
  const done: string[] = [];
  const write = (run: { x: number; length: number; y: number; rows: number }): void => {
    done.push(`M${run.x} ${run.y}h${run.length}v${run.rows}h-${run.length}z`);
  };
  for (let y = 0; y <= height; y++) {
    const seen = new Set<string>();
    for (let x = 0; y < height && x < width; x++) {
      if (data[y * width + x]) continue;
      const start = x;
      while (x < width && !data[y * width + x]) x++;
      const key = `${start} ${x - start}`;
      const above = runs.get(key);
      if (above) above.rows++;
      else runs.set(key, { x: start, length: x - start, y, rows: 1 });
      seen.add(key);
    }
    for (const [key, run] of runs) {
      if (seen.has(key)) continue;
      write(run);
      runs.delete(key);
    }
  }
  return done.join('');
}

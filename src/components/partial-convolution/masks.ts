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

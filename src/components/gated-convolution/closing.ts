import { uNetLayers, validThrough, type Layer } from '../../inpainting/partialConvolutionUNet.ts';

/** The side of the picture across which strokes are laid, in pixels. */
export const pictureSide = 256;

/** The encoder of chapter 9, and the same with the smallest windows. */
export const encoders: readonly { readonly name: string; readonly layers: readonly Layer[] }[] = [
  { name: 'ours: 7, 5, 5, 3, 3, 3', layers: down([7, 5, 5, 3, 3, 3]) },
  { name: 'all windows 3×3', layers: down([3, 3, 3, 3, 3, 3]) },
];

/**
 * How many layers it takes until the rule has closed a straight stroke of that width across the middle of
 * a picture; null where all of them do not. One row is enough: the stroke is as long as the picture.
 */
export function layersToCloseStroke(width: number, layers: readonly Layer[]): number | null {
  const first = Math.floor((pictureSide - width) / 2);
  const data = Uint8Array.from({ length: pictureSide }, (_, x) =>
    Number(x < first || x >= first + width),
  );
  const masks = validThrough(layers, { width: pictureSide, height: 1, data });
  const closed = masks.findIndex((mask) => !mask.data.includes(0));
  return closed < 0 ? null : closed + 1;
}

/** The widest stroke that is closed within `most` layers. */
export function widestClosed(layers: readonly Layer[], most: number): number {
  const widths = Array.from({ length: pictureSide - 1 }, (_, i) => i + 1);
  return (
    widths.filter((width) => (layersToCloseStroke(width, layers) ?? Infinity) <= most).at(-1) ?? 0
  );
}

function down(kernels: readonly number[]): readonly Layer[] {
  return uNetLayers(kernels).slice(0, kernels.length);
}

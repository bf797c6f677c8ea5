import { uNetLayers, validThrough, type Layer } from '../../inpainting/partialConvolutionUNet.ts';

/** The side of the picture across which strokes are laid, in pixels. */
export const pictureSide = 256;

const ours = encoderOf(uNetLayers());

/** The sides of its windows, from the first layer to the last: “7, 5, …”. */
export const windows = ours.map(({ size }) => size).join(', ');

/** The encoder of chapter 9, and the same with the smallest windows. */
export const encoders: readonly { readonly name: string; readonly layers: readonly Layer[] }[] = [
  { name: `ours: ${windows}`, layers: ours },
  { name: 'all windows 3×3', layers: encoderOf(uNetLayers(ours.map(() => 3))) },
];

/** By how many pixels of the picture each layer closes a hole from one side, in words: how many places, how far apart. */
export function closedByLayers(layers: readonly Layer[], most: number) {
  const steps = layers
    .slice(0, most)
    .map(({ size }, i) => ({ places: (size - 1) / 2, apart: 2 ** i }));
  return {
    words: steps.map(({ places, apart }) => `${places} · ${apart}`),
    together: steps.reduce((sum, { places, apart }) => sum + places * apart, 0),
  };
}

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

/** The half of a U-Net that goes down. */
function encoderOf(layers: readonly Layer[]): readonly Layer[] {
  return layers.slice(0, layers.length / 2);
}

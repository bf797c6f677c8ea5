import { fieldOf } from './formula.ts';
import { isDoubling, jumpOf, lengthsThrough, padBefore, reachOf, type Layer } from './layers.ts';

/**
 * Along one side: by how many ways, tap by tap, one output place is reached from each pixel of the input.
 * A convolution's taps are the product of those along its two sides, so the ways to a pixel of a picture
 * are the product of the two counts.
 */
export interface Paths {
  /** The pixel that `counts` begins with. */
  readonly first: number;
  readonly counts: Float64Array;
}

/**
 * The paths to output `place`, exactly: from the last layer back to the first, every count is handed to
 * the pixels under the layer's taps. With a `length`, the side of the input in pixels, those through the
 * padding are left out at every layer, as they carry nothing.
 */
export function pathsTo(layers: readonly Layer[], place: number, length = Infinity): Paths {
  const lengths = lengthsThrough(layers, length);
  return layers.reduceRight<Paths>(
    (paths, layer, i) => {
      const before = lengths[i]!;
      if (!isDoubling(layer)) return clip(spread(paths, layer, layer.stride), before);
      return fold(clip(spread(paths, layer, 1), 2 * before));
    },
    { first: place, counts: Float64Array.of(1) },
  );
}

/**
 * The side of the receptive field after each layer in pixels of the input, the largest over all places of
 * the output; far from the border.
 */
export function largestFields(layers: readonly Layer[]): readonly number[] {
  return layers.map((_, i) => largestField(layers.slice(0, i + 1)));
}

/** The side of the largest field of a whole stack, likewise; that of no layers is 1. */
export function largestField(layers: readonly Layer[]): number {
  return layers.some(isDoubling) ? Math.max(...fieldSides(layers)) : fieldOf(layers).size;
}

/** All sides that a field of a whole stack has, according to the place of the output, the smallest first. */
export function fieldSides(layers: readonly Layer[]): readonly number[] {
  // Places repeat themselves once every doubling has come back to the same phase.
  const period = 2 ** layers.filter(isDoubling).length;
  const sides = Array.from({ length: period }, (_, place) => sideOf(spanTo(layers, place)));
  return [...new Set(sides)].toSorted((a, b) => a - b);
}

/** How many pixels a span has. */
export const sideOf = ({
  first,
  last,
}: {
  readonly first: number;
  readonly last: number;
}): number => last - first + 1;

/** The output place that stands for pixel `pixel` of an input of `length` pixels. */
export function placeOf(layers: readonly Layer[], pixel: number, length: number): number {
  const last = lengthsThrough(layers, length).at(-1)! - 1;
  return Math.min(last, Math.max(0, Math.floor(pixel / jumpOf(layers))));
}

function spread({ first, counts }: Paths, layer: Layer, stride: number): Paths {
  const { kernel, dilation } = layer;
  const wider = new Float64Array((counts.length - 1) * stride + reachOf(layer) + 1);
  for (let tap = 0; tap < kernel; tap++) {
    for (let i = 0; i < counts.length; i++) wider[i * stride + tap * dilation]! += counts[i]!;
  }
  return { first: first * stride - padBefore(layer), counts: wider };
}

/** Two doubled places are one of the input. */
function fold({ first, counts }: Paths): Paths {
  const start = Math.floor(first / 2);
  const end = Math.floor((first + counts.length - 1) / 2);
  const folded = new Float64Array(end - start + 1);
  counts.forEach((count, i) => (folded[Math.floor((first + i) / 2) - start]! += count));
  return { first: start, counts: folded };
}

function clip(paths: Paths, length: number): Paths {
  const { first, counts } = paths;
  if (length === Infinity || (first >= 0 && first + counts.length <= length)) return paths;
  const start = Math.max(0, first);
  return { first: start, counts: counts.slice(start - first, Math.max(0, length - first)) };
}

/** The first and the last pixel of the field of output `place`: where `pathsTo` begins and ends. */
export function spanTo(
  layers: readonly Layer[],
  place: number,
  length = Infinity,
): { readonly first: number; readonly last: number } {
  const lengths = lengthsThrough(layers, length);
  const least = length === Infinity ? -Infinity : 0;
  let [first, last] = [place, place];
  for (let i = layers.length - 1; i >= 0; i--) {
    const layer = layers[i]!;
    const stride = Math.max(1, layer.stride);
    const most = (isDoubling(layer) ? 2 : 1) * lengths[i]! - 1;
    first = Math.max(least, first * stride - padBefore(layer));
    last = Math.min(most, last * stride - padBefore(layer) + reachOf(layer));
    if (isDoubling(layer)) [first, last] = [Math.floor(first / 2), Math.floor(last / 2)];
  }
  return { first, last };
}

import type { Hole, Rectangle } from './hole.ts';
import { overlap } from './holeAtSize.ts';
import { createImage, type Image } from './image.ts';

/** How an enlarged picture is interpolated. Reducing always averages over each new pixel's area. */
export type Interpolation = 'bilinear' | 'catmull-rom';

/** The source pixels that one target pixel draws on: `first`, `first + 1`, …; the weights sum to 1. */
interface Taps {
  readonly first: number;
  readonly weights: readonly number[];
}

/**
 * A picture of `width`×`height` pixels. An axis that shrinks is averaged by area (antialiased; the mean
 * is kept); an axis that grows is interpolated between pixel centres, the border repeated outwards.
 * Catmull-Rom (Keys 1981, a = -1/2) overshoots at edges: its values are clamped to [0, 1].
 */
export function resize(
  image: Image,
  width: number,
  height: number,
  interpolation: Interpolation = 'catmull-rom',
): Image {
  const rows = axisTaps(image.height, height, interpolation);
  const columns = axisTaps(image.width, width, interpolation);
  const target = createImage(width, height, image.channels);
  const row = new Float64Array(image.width);
  for (let c = 0; c < image.channels; c++) {
    const plane = image.data.subarray(
      c * image.width * image.height,
      (c + 1) * image.width * image.height,
    );
    for (let y = 0; y < height; y++) {
      blendRows(plane, image.width, rows[y]!, row);
      const start = (c * height + y) * width;
      for (let x = 0; x < width; x++)
        target.data[start + x] = Math.min(1, Math.max(0, weigh(row, columns[x]!)));
    }
  }
  return target;
}

/** The part of a picture inside a rectangle; where the rectangle leaves the picture, its edge is repeated. */
export function crop(image: Image, rectangle: Rectangle): Image {
  const { left, top, width, height } = rectangle;
  const target = createImage(width, height, image.channels);
  // Of every row, what lies in the picture.
  const begin = Math.min(width, Math.max(0, -left));
  const end = Math.max(begin, Math.min(width, image.width - left));
  for (let c = 0; c < image.channels; c++) {
    for (let y = 0; y < height; y++) {
      const row = (c * image.height + clamp(top + y, image.height)) * image.width;
      const start = (c * height + y) * width;
      target.data.fill(image.data[row]!, start, start + begin);
      target.data.set(image.data.subarray(row + left + begin, row + left + end), start + begin);
      target.data.fill(image.data[row + image.width - 1]!, start + end, start + width);
    }
  }
  return target;
}

/** The part of a hole inside a rectangle; where the rectangle leaves the picture, all is missing. */
export function cropHole(hole: Hole, { left, top, width, height }: Rectangle): Hole {
  const part = { width, height, data: new Uint8Array(width * height).fill(1) };
  for (let y = Math.max(0, -top); y < Math.min(height, hole.height - top); y++) {
    for (let x = Math.max(0, -left); x < Math.min(width, hole.width - left); x++)
      part.data[y * width + x] = hole.data[(top + y) * hole.width + left + x]!;
  }
  return part;
}

/** The largest centred part with the aspect `width : height`, to the nearest pixel. */
export function centreCrop(image: Image, width: number, height: number): Image {
  const scale = Math.min(image.width / width, image.height / height);
  const cropWidth = Math.max(1, Math.round(scale * width));
  const cropHeight = Math.max(1, Math.round(scale * height));
  return crop(image, {
    left: Math.floor((image.width - cropWidth) / 2),
    top: Math.floor((image.height - cropHeight) / 2),
    width: cropWidth,
    height: cropHeight,
  });
}

function axisTaps(source: number, target: number, interpolation: Interpolation): Taps[] {
  const tapsAt =
    target < source ? areaTaps : interpolation === 'bilinear' ? bilinearTaps : catmullRomTaps;
  return Array.from({ length: target }, (_, i) => tapsAt(i, source, target));
}

function areaTaps(i: number, source: number, target: number): Taps {
  const [first, last] = overlap(i, source, target);
  const start = (i * source) / target;
  const end = ((i + 1) * source) / target;
  const weights = Array.from({ length: last - first + 1 }, (_, k) => {
    return ((Math.min(end, first + k + 1) - Math.max(start, first + k)) * target) / source;
  });
  return { first, weights };
}

function bilinearTaps(i: number, source: number, target: number): Taps {
  const [before, t] = position(i, source, target);
  return foldBorder(before, [1 - t, t], source);
}

function catmullRomTaps(i: number, source: number, target: number): Taps {
  const [before, t] = position(i, source, target);
  const weights = [
    t * (-0.5 + t * (1 - 0.5 * t)),
    1 + t * t * (-2.5 + 1.5 * t),
    t * (0.5 + t * (2 - 1.5 * t)),
    t * t * (-0.5 + 0.5 * t),
  ];
  return foldBorder(before - 1, weights, source);
}

/** Where the centre of target pixel `i` lies: the source centre before it, and how far after that, in [0, 1). */
function position(i: number, source: number, target: number): [number, number] {
  const centre = ((i + 0.5) * source) / target - 0.5;
  const before = Math.floor(centre);
  return [before, centre - before];
}

/** Gives the weights of pixels outside the source to its border pixels. */
function foldBorder(first: number, weights: readonly number[], source: number): Taps {
  const inside = clamp(first, source);
  const folded = new Array<number>(clamp(first + weights.length - 1, source) - inside + 1).fill(0);
  weights.forEach((weight, k) => {
    folded[clamp(first + k, source) - inside]! += weight;
  });
  return { first: inside, weights: folded };
}

function blendRows(plane: Float32Array, width: number, taps: Taps, row: Float64Array): void {
  row.fill(0);
  taps.weights.forEach((weight, k) => {
    const start = (taps.first + k) * width;
    for (let x = 0; x < width; x++) row[x]! += weight * plane[start + x]!;
  });
}

function weigh(row: Float64Array, taps: Taps): number {
  let sum = 0;
  for (let k = 0; k < taps.weights.length; k++) sum += taps.weights[k]! * row[taps.first + k]!;
  return sum;
}

function clamp(i: number, length: number): number {
  return Math.min(length - 1, Math.max(0, i));
}

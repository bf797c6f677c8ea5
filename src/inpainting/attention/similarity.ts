import type { Image } from '../image.ts';
import { rememberRows, sumDiagonal, type Rows } from './rows.ts';

/** Patches shorter than this are not scaled up to unit length: an empty one stays like nothing. */
const SMALLEST_NORM = 1e-4;

/**
 * Cosine similarities of the patches around all positions of `features` (Yu et al. 2018, equation 3):
 * `row(t)[u]` compares the patch at t with the patch at u, positions row by row, values in [-1, 1]. Beyond
 * the border everything is 0. `patch` is odd. `width` says how many neighbouring positions are asked for
 * before the next line of them, so that what they share is computed once.
 *
 * The product of two patches is the sum, over the places in a patch, of the products of single positions
 * that lie equally far from both centres. So it is summed along the diagonals of a matrix of such products,
 * first along rows, then along columns, at a cost that hardly grows with the patch.
 */
export function cosineRows(features: Image, patch: number, width: number): Rows {
  const reach = (patch - 1) / 2;
  const padded = pad(features, reach);
  const stride = padded.width;
  const places = padded.height * stride;

  const products = rememberRows(width + 2 * patch, places, (t, row) =>
    productsWith(padded, t, row),
  );
  const across = rememberRows(patch * (width + patch), places, (t, row) =>
    sumDiagonal(products, t, 1, reach, row),
  );
  const whole = rememberRows(width + patch, places, (t, row) =>
    sumDiagonal(across, t, stride, reach, row),
  );
  const inside = insideOf(padded, reach);
  const inverseNorms = inverseNormsOf(padded, inside, reach);

  return rememberRows(width + patch, inside.length, (t, row) => {
    const sums = whole(inside[t]!);
    const scale = inverseNorms[t]!;
    for (let u = 0; u < row.length; u++) row[u] = sums[inside[u]!]! * scale * inverseNorms[u]!;
  });
}

/** `row[u]` = features at t · features at u. Three channels a pass: most of the time goes into walking the row. */
function productsWith(
  { width, height, channels, data }: Image,
  t: number,
  row: Float32Array,
): void {
  const places = width * height;
  const plane = (c: number) => data.subarray(c * places, (c + 1) * places);
  row.fill(0);
  let c = 0;
  for (; c + 2 < channels; c += 3) {
    const [red, green, blue] = [plane(c), plane(c + 1), plane(c + 2)];
    const [r, g, b] = [red[t]!, green[t]!, blue[t]!];
    for (let u = 0; u < places; u++) row[u]! += r * red[u]! + g * green[u]! + b * blue[u]!;
  }
  for (; c < channels; c++) {
    const values = plane(c);
    const value = values[t]!;
    for (let u = 0; u < places; u++) row[u]! += value * values[u]!;
  }
}

function pad({ width, height, channels, data }: Image, margin: number): Image {
  const padded = {
    width: width + 2 * margin,
    height: height + 2 * margin,
    channels,
    data: new Float32Array((width + 2 * margin) * (height + 2 * margin) * channels),
  };
  for (let c = 0; c < channels; c++) {
    for (let y = 0; y < height; y++) {
      const start = (c * height + y) * width;
      padded.data.set(
        data.subarray(start, start + width),
        (c * padded.height + y + margin) * padded.width + margin,
      );
    }
  }
  return padded;
}

/** Where the positions of the picture lie in the padded one. */
function insideOf({ width, height }: Image, margin: number): Int32Array {
  const across = width - 2 * margin;
  return Int32Array.from(
    { length: across * (height - 2 * margin) },
    (_, i) => (Math.floor(i / across) + margin) * width + (i % across) + margin,
  );
}

function inverseNormsOf(padded: Image, inside: Int32Array, reach: number): Float32Array {
  const places = padded.width * padded.height;
  const energy = new Float64Array(places);
  padded.data.forEach((value, i) => (energy[i % places]! += value * value));
  return Float32Array.from(inside, (at) => {
    let sum = 0;
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) sum += energy[at + dy * padded.width + dx]!;
    }
    return 1 / Math.max(SMALLEST_NORM, Math.sqrt(sum));
  });
}

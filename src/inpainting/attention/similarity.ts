import type { Image } from '../image.ts';
import { rememberRows, type Rows } from './rows.ts';

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

  const products = rememberRows(width + 2 * patch, places, (t, row) => {
    row.fill(0);
    for (let c = 0; c < padded.channels; c++) {
      const plane = padded.data.subarray(c * places, (c + 1) * places);
      const value = plane[t]!;
      if (value === 0) continue;
      for (let u = 0; u < places; u++) row[u]! += value * plane[u]!;
    }
  });
  const across = rememberRows(patch * (width + patch), places, (t, row) =>
    sumAlong(products, t, 1, reach, row),
  );
  const whole = rememberRows(width + patch, places, (t, row) =>
    sumAlong(across, t, stride, reach, row),
  );
  const inside = insideOf(padded, reach);
  const inverseNorms = inverseNormsOf(padded, inside, reach);

  return rememberRows(width + patch, inside.length, (t, row) => {
    const sums = whole(inside[t]!);
    const scale = inverseNorms[t]!;
    for (let u = 0; u < row.length; u++) row[u] = sums[inside[u]!]! * scale * inverseNorms[u]!;
  });
}

/** `row[u]` = Σ over k from -reach to reach of `rows(t + k step)[u + k step]`. */
function sumAlong(rows: Rows, t: number, step: number, reach: number, row: Float32Array): void {
  row.fill(0);
  const margin = reach * step;
  const end = row.length - margin;
  for (let k = -reach; k <= reach; k++) {
    const shift = k * step;
    // Before the first and after the last position lies nothing but padding.
    if (t + shift < 0 || t + shift >= row.length) continue;
    const other = rows(t + shift);
    for (let u = margin; u < end; u++) row[u]! += other[u + shift]!;
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

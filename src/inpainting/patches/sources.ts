import type { Hole } from '../hole.ts';
import type { Image } from '../image.ts';

/**
 * The centres of the patches to copy from, pixel indices in reading order: those whose
 * (2·`half` + 1)² pixels all lie in the picture and are all known.
 */
export function sourceCentres(hole: Hole, half: number): Int32Array {
  const { width, height } = hole;
  const size = 2 * half + 1;
  /** How many rows of a patch, up to this one, are known all along. */
  const runs = new Int32Array(width);
  const centres: number[] = [];
  for (let y = 0; y < height; y++) {
    let known = 0;
    for (let x = 0; x < width; x++) {
      known = hole.data[y * width + x] ? 0 : known + 1;
      if (x < size - 1) continue;
      const right = x - half;
      runs[right] = known >= size ? runs[right]! + 1 : 0;
      if (runs[right] >= size) centres.push((y - half) * width + right);
    }
  }
  return Int32Array.from(centres);
}

/** The centres of the patches to be filled: those that lie in the picture and hold a missing pixel. */
export function targetCentres(hole: Hole, half: number): Int32Array {
  const { width, height, data } = hole;
  const isTarget = new Uint8Array(data.length);
  data.forEach((missing, pixel) => {
    if (!missing) return;
    const x = pixel % width;
    const y = (pixel - x) / width;
    const left = Math.max(half, x - half);
    const right = Math.min(width - 1 - half, x + half);
    for (let row = Math.max(half, y - half); row <= Math.min(height - 1 - half, y + half); row++)
      isTarget.fill(1, row * width + left, row * width + right + 1);
  });
  const centres: number[] = [];
  isTarget.forEach((is, pixel) => {
    if (is) centres.push(pixel);
  });
  return Int32Array.from(centres);
}

/**
 * The largest odd side of a patch, at most `wanted`, of which one lies in what is known.
 * One pixel is a patch too, so that there is always an answer where anything is known.
 */
export function fittingPatchSize(hole: Hole, wanted: number): number {
  for (let half = (wanted - 1) / 2; half > 0; half--) {
    if (sourceCentres(hole, half).length > 0) return 2 * half + 1;
  }
  return 1;
}

/** The picture's pixels one after the other, all channels of one together: patches are read row by row. */
export function interleave({ data, channels }: Image): Float32Array {
  const plane = data.length / channels;
  const pixels = new Float32Array(data.length);
  for (let c = 0; c < channels; c++) {
    for (let i = 0; i < plane; i++) pixels[i * channels + c] = data[c * plane + i]!;
  }
  return pixels;
}

/** Throws `RangeError` unless the side of a patch is an odd whole number of pixels. */
export function requirePatchSize(size: number): void {
  if (!Number.isInteger(size) || size < 1 || size % 2 === 0)
    throw new RangeError(`A patch has an odd number of pixels a side, not ${size}.`);
}

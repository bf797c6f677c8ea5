import { missingCount, type Hole } from './hole.ts';
import { lumaOf, type Image } from './image.ts';
import { stepAcrossEdge } from './seam.ts';

/** How far a picture is from the truth. Values in [0, 1], so that the furthest is an L1 of 1. */
export interface Distance {
  /** Mean absolute difference over pixels and channels. */
  readonly l1: number;
  /** Mean squared difference over pixels and channels; averaged over pictures it gives the pooled PSNR. */
  readonly squaredError: number;
  /** -10 log10 of `squaredError`, in dB; Infinity for equal pictures. */
  readonly psnr: number;
  /** Structural similarity, at most 1; mean over the channels. */
  readonly ssim: number;
}

export interface Measurement {
  /** Over missing pixels alone. The SSIM is the mean of the whole picture's map over missing pixels. */
  readonly hole: Distance;
  /** Over the whole completed picture. The SSIM leaves out a border of 3 pixels, as scikit-image does. */
  readonly whole: Distance;
  /** Mean gradient magnitude of the luma over missing pixels, of the fill and of the truth. */
  readonly gradient: { readonly fill: number; readonly truth: number };
  /** `stepAcrossEdge` of the fill and of the truth. */
  readonly seam: { readonly fill: number; readonly truth: number };
}

/** Side of the window of the SSIM, scikit-image's default. */
const WINDOW = 7;
const RADIUS = (WINDOW - 1) / 2;

/** The picture as a file of 8 bits a channel holds it: every value a multiple of 1/255. */
export function toEightBit(image: Image): Image {
  return {
    ...image,
    data: image.data.map((value) => Math.round(Math.min(1, Math.max(0, value)) * 255) / 255),
  };
}

/**
 * Measures a completed picture against the truth. Both are rounded to 8 bit first, so that a method
 * measured in memory and one read back from a file are measured alike.
 * Throws `RangeError` unless all are of one size, at least 7×7, and something is missing.
 */
export function measure(truth: Image, completed: Image, hole: Hole): Measurement {
  requireAlike(truth, completed, hole);
  const before = toEightBit(truth);
  const after = toEightBit(completed);
  const map = ssimMap(before, after);
  const border = interior(truth.width, truth.height);
  const everything = new Uint8Array(hole.data.length).fill(1);
  return {
    hole: { ...differences(before, after, hole.data), ssim: meanWhere(map, hole.data) },
    whole: { ...differences(before, after, everything), ssim: meanWhere(map, border) },
    gradient: {
      fill: meanWhere(gradientMagnitude(after), hole.data),
      truth: meanWhere(gradientMagnitude(before), hole.data),
    },
    seam: { fill: stepAcrossEdge(after, hole), truth: stepAcrossEdge(before, hole) },
  };
}

/** The mean squared difference over missing pixels and channels, of pictures of one size as they are. */
export function squaredErrorInHole(truth: Image, filled: Image, hole: Hole): number {
  return differences(truth, filled, hole.data).squaredError;
}

/** The mean absolute difference of the same. */
export function differenceInHole(truth: Image, filled: Image, hole: Hole): number {
  return differences(truth, filled, hole.data).l1;
}

/** Peak signal-to-noise ratio in dB over values in [0, 1]. */
export function psnrOf(squaredError: number): number {
  return -10 * Math.log10(squaredError);
}

/**
 * The SSIM (Wang et al. 2004, equation 13) of every pixel, averaged over the channels: uniform 7×7
 * windows, sample covariance, K1 = 0.01, K2 = 0.03, values in [0, 1], the picture mirrored at its
 * border (edge pixel repeated). This is scikit-image's `structural_similarity` with `full=True`.
 */
function ssimMap(a: Image, b: Image): Float64Array {
  const { width, height, channels } = a;
  const plane = width * height;
  const map = new Float64Array(plane);
  const sample = WINDOW ** 2 / (WINDOW ** 2 - 1);
  const c1 = 0.01 ** 2;
  const c2 = 0.03 ** 2;
  for (let c = 0; c < channels; c++) {
    const x = Float64Array.from(a.data.subarray(c * plane, (c + 1) * plane));
    const y = Float64Array.from(b.data.subarray(c * plane, (c + 1) * plane));
    const mean = (value: (i: number) => number) =>
      windowMeans(
        x.map((_, i) => value(i)),
        width,
        height,
      );
    const meanX = mean((i) => x[i]!);
    const meanY = mean((i) => y[i]!);
    const meanXX = mean((i) => x[i]! ** 2);
    const meanYY = mean((i) => y[i]! ** 2);
    const meanXY = mean((i) => x[i]! * y[i]!);
    for (let i = 0; i < plane; i++) {
      const [ux, uy] = [meanX[i]!, meanY[i]!];
      const variances = sample * (meanXX[i]! - ux * ux + meanYY[i]! - uy * uy);
      const covariance = sample * (meanXY[i]! - ux * uy);
      const likeness = (2 * ux * uy + c1) * (2 * covariance + c2);
      map[i]! += likeness / ((ux * ux + uy * uy + c1) * (variances + c2)) / channels;
    }
  }
  return map;
}

/** Length of the Sobel gradient of the luma (Rec. 709), one unit a pixel for a ramp of one unit a pixel. */
export function gradientMagnitude(image: Image): Float64Array {
  const { width, height } = image;
  const luma = lumaOf(image);
  const at = (x: number, y: number) =>
    luma[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))]!;
  const difference = (x: number, y: number, dx: number, dy: number) =>
    at(x + dx, y + dy) - at(x - dx, y - dy);
  return luma.map((_, i) => {
    const x = i % width;
    const y = Math.floor(i / width);
    const diagonal = difference(x, y, 1, 1);
    const antidiagonal = difference(x, y, 1, -1);
    const across = (diagonal + 2 * difference(x, y, 1, 0) + antidiagonal) / 8;
    const down = (diagonal + 2 * difference(x, y, 0, 1) - antidiagonal) / 8;
    return Math.hypot(across, down);
  });
}

function requireAlike(truth: Image, completed: Image, hole: Hole): void {
  const { width, height, channels } = truth;
  const alike = [completed, hole].every(
    (other) => other.width === width && other.height === height,
  );
  if (!alike || completed.channels !== channels) {
    throw new RangeError(
      'A picture can be measured only against one of its own size, with a hole of that size.',
    );
  }
  if (Math.min(width, height) < WINDOW) {
    throw new RangeError(
      `A picture of ${width}×${height} is too small to be measured: it needs ${WINDOW}×${WINDOW} pixels.`,
    );
  }
  if (missingCount(hole) === 0)
    throw new RangeError('Nothing is missing, so there is nothing to measure.');
}

function differences(a: Image, b: Image, where: Uint8Array): Omit<Distance, 'ssim'> {
  const plane = a.width * a.height;
  let absolute = 0;
  let squared = 0;
  let count = 0;
  for (let i = 0; i < a.data.length; i++) {
    if (where[i % plane] === 0) continue;
    const difference = a.data[i]! - b.data[i]!;
    absolute += Math.abs(difference);
    squared += difference ** 2;
    count++;
  }
  const squaredError = squared / count;
  return { l1: absolute / count, squaredError, psnr: psnrOf(squaredError) };
}

function meanWhere(values: Float64Array, where: Uint8Array): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (where[i] === 0) continue;
    sum += values[i]!;
    count++;
  }
  return sum / count;
}

/** 1 where the whole window lies inside the picture; a picture of 7×7 has one such pixel. */
function interior(width: number, height: number): Uint8Array {
  return Uint8Array.from({ length: width * height }, (_, i) => {
    const x = i % width;
    const y = Math.floor(i / width);
    return x >= RADIUS && y >= RADIUS && x < width - RADIUS && y < height - RADIUS ? 1 : 0;
  });
}

function windowMeans(values: Float64Array, width: number, height: number): Float64Array {
  const rows = new Float64Array(values.length);
  const means = new Float64Array(values.length);
  for (let y = 0; y < height; y++) meanAlong(values, rows, y * width, 1, width);
  for (let x = 0; x < width; x++) meanAlong(rows, means, x, width, height);
  return means;
}

function meanAlong(
  from: Float64Array,
  to: Float64Array,
  start: number,
  step: number,
  length: number,
): void {
  for (let i = 0; i < length; i++) {
    let sum = 0;
    for (let k = i - RADIUS; k <= i + RADIUS; k++) {
      const mirrored = k < 0 ? -1 - k : k >= length ? 2 * length - 1 - k : k;
      sum += from[start + mirrored * step]!;
    }
    to[start + i * step] = sum / WINDOW;
  }
}

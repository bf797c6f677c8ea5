import type { Hole } from '../hole.ts';

/** A direction in the picture: x to the right, y downwards. */
export interface Vector {
  readonly x: number;
  readonly y: number;
}

/** What is known of a picture while it is being filled. */
export interface Standing {
  readonly width: number;
  readonly height: number;
  /** Luma in [0, 1]; without meaning where `known` is 0. */
  readonly luma: Float64Array;
  /** 1 where a value is known or has been filled in. */
  readonly known: Uint8Array;
  /** How far a pixel's value can be relied on: 1 where it was known from the first, 0 where it is missing. */
  readonly confidence: Float64Array;
}

/** What the point of the fill front is worth, and why. */
export interface Priority {
  /** C(p) in [0, 1]: how much of the patch is known, and how reliably. */
  readonly confidence: number;
  /** D(p) ≥ 0: how strong an edge arrives at the front, and how squarely. */
  readonly data: number;
  /** P(p) = C(p)·D(p). */
  readonly priority: number;
  /** ∇I⊥: along the strongest edge of the patch, as long as the gradient there, in luma a pixel. */
  readonly isophote: Vector;
  /** n: from the known side into the hole, of length 1, or 0 where the front has no direction. */
  readonly normal: Vector;
}

type Known = Pick<Standing, 'width' | 'known'>;

const NONE: Vector = { x: 0, y: 0 };

/** The missing pixels that have a known one above, below, left or right, in reading order. */
export function frontOf(standing: Known): number[] {
  const front: number[] = [];
  standing.known.forEach((known, pixel) => {
    if (!known && isBesideKnown(standing, pixel)) front.push(pixel);
  });
  return front;
}

/** Whether a pixel above, below, left or right of this one is known. */
export function isBesideKnown({ width, known }: Known, pixel: number): boolean {
  return besides(pixel, width).some((beside) => known[beside] === 1);
}

/** Above, left, right and below; above the first row and below the last there is no value to be had. */
function besides(pixel: number, width: number): number[] {
  const x = pixel % width;
  const beside = [pixel - width, pixel + width];
  if (x > 0) beside.push(pixel - 1);
  if (x < width - 1) beside.push(pixel + 1);
  return beside;
}

/**
 * The priority of a point of the front, for patches of (2·`half` + 1)² pixels, less what lies beyond the
 * picture. The paper's normalisation α is the largest value of a channel, here 1. As its section III-B
 * does, the isophote is taken where the gradient in the known part of the patch is strongest.
 * Source: Criminisi, Pérez & Toyama 2004, equations 1 and 2.
 */
export function priorityAt(standing: Standing, pixel: number, half: number): Priority {
  const { width, height, known, confidence } = standing;
  const x = pixel % width;
  const y = (pixel - x) / width;
  const left = Math.max(0, x - half);
  const right = Math.min(width - 1, x + half);
  const top = Math.max(0, y - half);
  const bottom = Math.min(height - 1, y + half);
  let reliable = 0;
  let strongest = 0;
  let isophote = NONE;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const other = row * width + column;
      if (!known[other]) continue;
      reliable += confidence[other]!;
      const across = slope(standing, other, 1, column > 0, column < width - 1);
      const down = slope(standing, other, width, row > 0, row < height - 1);
      const strength = across * across + down * down;
      if (strength <= strongest) continue;
      strongest = strength;
      isophote = { x: -down, y: across };
    }
  }
  const normal = normalAt(standing, x, y);
  const area = (right - left + 1) * (bottom - top + 1);
  const terms = {
    confidence: reliable / area,
    data: Math.abs(isophote.x * normal.x + isophote.y * normal.y),
  };
  return { ...terms, priority: terms.confidence * terms.data, isophote, normal };
}

/** The derivative of the luma along an axis from what is known: central, one-sided, or 0. */
function slope(
  { luma, known }: Standing,
  pixel: number,
  step: number,
  hasBefore: boolean,
  hasAfter: boolean,
): number {
  const before = hasBefore && known[pixel - step] === 1;
  const after = hasAfter && known[pixel + step] === 1;
  const low = before ? luma[pixel - step]! : luma[pixel]!;
  const high = after ? luma[pixel + step]! : luma[pixel]!;
  return (high - low) / (before && after ? 2 : 1);
}

/** Against the Sobel gradient of `known`; a pixel beyond the picture is as the nearest one in it. */
function normalAt({ width, height, known }: Standing, x: number, y: number): Vector {
  const at = (column: number, row: number): number =>
    known[
      Math.min(height - 1, Math.max(0, row)) * width + Math.min(width - 1, Math.max(0, column))
    ]!;
  const across =
    at(x - 1, y - 1) + 2 * at(x - 1, y) + at(x - 1, y + 1) -
    at(x + 1, y - 1) - 2 * at(x + 1, y) - at(x + 1, y + 1); // prettier-ignore
  const down =
    at(x - 1, y - 1) + 2 * at(x, y - 1) + at(x + 1, y - 1) -
    at(x - 1, y + 1) - 2 * at(x, y + 1) - at(x + 1, y + 1); // prettier-ignore
  const length = Math.hypot(across, down);
  return length === 0 ? NONE : { x: across / length, y: down / length };
}

/** How many rings of the hole lie around a missing pixel: 1 at the hole's edge, 0 where nothing is missing. */
export function ringsOf({ width, data }: Hole): Int32Array {
  const rings = new Int32Array(data.length);
  const known = data.map((missing) => 1 - missing);
  let peel = frontOf({ width, known });
  for (let ring = 1; peel.length > 0; ring++) {
    for (const pixel of peel) {
      rings[pixel] = ring;
      known[pixel] = 1;
    }
    const next = new Set<number>();
    for (const pixel of peel) {
      for (const beside of besides(pixel, width)) if (known[beside] === 0) next.add(beside);
    }
    peel = [...next];
  }
  return rings;
}

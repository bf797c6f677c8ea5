import { LANES, type System } from './system.ts';

/** The stencil that looks the same from all sides, by the way to a neighbour: a chess knight's, for instance. */
export interface Weights {
  readonly centre: number;
  readonly near: number;
  readonly diagonal: number;
  readonly far: number;
  readonly knight: number;
  readonly corner: number;
}

/** Reads them off the stencil `INSIDE`, of 5, 13 or 25 entries. */
export function insideOf({ offsets, coefficients }: System): Weights {
  const half = offsets.length >> 1;
  const [first, second, third] = coefficients;
  const centre = coefficients[half]!;
  const near = coefficients[half - 1]!;
  if (half === 2) return { centre, near, diagonal: 0, far: 0, knight: 0, corner: 0 };
  if (half === 6) return { centre, near, diagonal: second!, far: first!, knight: 0, corner: 0 };
  const diagonal = coefficients[6]!;
  return { centre, near, diagonal, far: third!, knight: second!, corner: first! };
}

/**
 * A run of `INSIDE` at least so long is worth a window that slides along it, one lane at a time: each column of the
 * stencil's reach is read once, and added to the sums of the five values that it belongs to.
 */
export const WORTH_A_WINDOW = 4 * LANES;
/** So many cells before the first value, and so many behind each, the window has something to read. */
const BEFORE = 4;
const AHEAD = 2;

// These loops call nothing: a number that a function returns may become an object, millions of them a fill.

/** `out = from − system · u` along a run; `from` absent counts as 0. */
export function subtractAlong(
  out: Float64Array,
  u: Float64Array,
  from: Float64Array | null,
  first: number,
  end: number,
  down: number,
  { centre, near, diagonal, far, knight, corner }: Weights,
): void {
  for (let lane = first; lane < first + LANES; lane++) {
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    let sum4 = 0;
    for (let at = lane - BEFORE * LANES; at < end; at += LANES) {
      const i = at + AHEAD * LANES;
      const here = u[i]!;
      const beside = u[i - down]! + u[i + down]!;
      const distant = u[i - 2 * down]! + u[i + 2 * down]!;
      const once = near * here + diagonal * beside + knight * distant;
      const twice = far * here + knight * beside + corner * distant;
      if (at >= first) out[at] = (from ? from[at]! : 0) - sum4 - twice;
      sum4 = sum3 + once;
      sum3 = sum2 + centre * here + near * beside + far * distant;
      sum2 = sum1 + once;
      sum1 = twice;
    }
  }
}

/** Gives each value along a run what its equation demands, last to first when `backwards`. */
export function sweepAlong(
  u: Float64Array,
  right: Float64Array,
  first: number,
  end: number,
  backwards: boolean,
  down: number,
  { centre, near, diagonal, far, knight, corner }: Weights,
): void {
  const step = backwards ? -LANES : LANES;
  const cells = (end - first) / LANES;
  const inverse = 1 / centre;
  const nearShare = near / centre;
  for (let lane = 0; lane < LANES; lane++) {
    const start = lane + (backwards ? end - LANES : first);
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    let sum4 = 0;
    let next = 0;
    let last = u[start - step]!;
    let lastButOne = u[start - 2 * step]!;
    let at = start - BEFORE * step;
    let i = at + AHEAD * step;
    for (let n = -BEFORE; n < cells; n++, at += step, i += step) {
      const here = u[i]!;
      const beside = u[i - down]! + u[i + down]!;
      const distant = u[i - 2 * down]! + u[i + 2 * down]!;
      const once = diagonal * beside + knight * distant;
      const twice = knight * beside + corner * distant;
      if (n >= 0) {
        const rest = right[at]! - sum4 - twice - near * next - far * (here + lastButOne);
        // Only one product waits for the value before.
        const value = rest * inverse - nearShare * last;
        u[at] = value;
        lastButOne = last;
        last = value;
      }
      next = here;
      sum4 = sum3 + once;
      sum3 = sum2 + near * beside + far * distant;
      sum2 = sum1 + once;
      sum1 = twice;
    }
  }
}

/** The same forwards along a run, all that lies behind a value being zero. */
export function sweepAlongFromZero(
  u: Float64Array,
  right: Float64Array,
  first: number,
  end: number,
  down: number,
  { centre, near, diagonal, far, knight, corner }: Weights,
): void {
  const inverse = 1 / centre;
  const nearShare = near / centre;
  for (let lane = first; lane < first + LANES; lane++) {
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    let sum4 = 0;
    let last = u[lane - LANES]!;
    let lastButOne = u[lane - 2 * LANES]!;
    for (let at = lane - BEFORE * LANES; at < end; at += LANES) {
      const i = at + AHEAD * LANES;
      const above = u[i - down]!;
      const high = u[i - 2 * down]!;
      const once = diagonal * above + knight * high;
      const twice = knight * above + corner * high;
      if (at >= first) {
        const rest = right[at]! - sum4 - twice - far * lastButOne;
        const value = rest * inverse - nearShare * last;
        u[at] = value;
        lastButOne = last;
        last = value;
      }
      sum4 = sum3 + once;
      sum3 = sum2 + near * above + far * high;
      sum2 = sum1 + once;
      sum1 = twice;
    }
  }
}

/** What such a sweep leaves along a run: minus what lies behind each value adds to its product. */
export function residualAlong(
  residual: Float64Array,
  u: Float64Array,
  first: number,
  end: number,
  down: number,
  { near, diagonal, far, knight, corner }: Weights,
): void {
  for (let lane = first; lane < first + LANES; lane++) {
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    let sum4 = 0;
    for (let at = lane - BEFORE * LANES; at < end; at += LANES) {
      const i = at + AHEAD * LANES;
      const here = u[i]!;
      const below = u[i + down]!;
      const low = u[i + 2 * down]!;
      const once = diagonal * below + knight * low;
      const twice = knight * below + corner * low;
      if (at >= first) residual[at] = -sum4 - twice - far * here;
      sum4 = sum3 + once + near * here;
      sum3 = sum2 + near * below + far * low;
      sum2 = sum1 + once;
      sum1 = twice;
    }
  }
}

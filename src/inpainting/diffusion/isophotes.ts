import type { Hole } from '../hole.ts';
import { missingPixels } from './system.ts';

/** Of a step in time, for brightness in [0, 1]: what is carried is quadratic in it. */
const TIME_STEP = 0.1;
/** Added to squared slopes before they divide: where nothing slopes, an isophote has no direction. */
const FLAT = 1e-10;

/**
 * Two ways for one channel to change in a hole, a step in time each. `plane` holds the channel row by row, values
 * in [0, 1]; pixels outside the hole are read, never written. Beyond the border the picture is mirrored.
 */
interface Isophotes {
  /** Carries the Laplacian along the isophotes: ∂u/∂t = ∇Δu · ∇⊥u. */
  readonly carry: (plane: Float64Array) => void;
  /** Shortens the isophotes, diffusing along and never across them: ∂u/∂t = κ|∇u|, κ being their curvature. */
  readonly smooth: (plane: Float64Array) => void;
}

/**
 * Source: Bertalmio, Sapiro, Caselles & Ballester 2000, *Image inpainting*, sections 3.2 and 3.3. The differences of
 * the Laplacian are taken over two pixels and not halved, as there. Their smoothing also reaches a little beyond the
 * hole, ours stops at its rim.
 */
export function isophotesOf(hole: Hole): Isophotes {
  const { left, right, up, down } = neighboursOf(hole);
  const missing = missingPixels(hole);
  const around = new Set<number>();
  for (const i of missing)
    for (const j of [i, left[i]!, right[i]!, up[i]!, down[i]!]) around.add(j);
  const read = Int32Array.from(around).sort();
  const laplacian = new Float64Array(hole.data.length);
  const change = new Float64Array(missing.length);

  const take = (u: Float64Array): void =>
    missing.forEach((i, k) => {
      u[i]! += TIME_STEP * change[k]!;
    });

  return {
    carry(u) {
      for (const i of read)
        laplacian[i] = u[left[i]!]! + u[right[i]!]! + u[up[i]!]! + u[down[i]!]! - 4 * u[i]!;
      for (let k = 0; k < missing.length; k++) {
        const i = missing[k]!;
        const west = left[i]!;
        const east = right[i]!;
        const north = up[i]!;
        const south = down[i]!;
        const back = u[i]! - u[west]!;
        const ahead = u[east]! - u[i]!;
        const above = u[i]! - u[north]!;
        const below = u[south]! - u[i]!;
        const slopeX = (back + ahead) / 2;
        const slopeY = (above + below) / 2;
        const along =
          ((laplacian[south]! - laplacian[north]!) * slopeX -
            (laplacian[east]! - laplacian[west]!) * slopeY) /
          Math.sqrt(slopeX * slopeX + slopeY * slopeY + FLAT);
        // Only the slopes that the change comes from: against them it would overshoot.
        const sign = along > 0 ? 1 : -1;
        const a = Math.min(0, sign * back);
        const b = Math.max(0, sign * ahead);
        const c = Math.min(0, sign * above);
        const d = Math.max(0, sign * below);
        change[k] = along * Math.sqrt(a * a + b * b + c * c + d * d);
      }
      take(u);
    },
    smooth(u) {
      for (let k = 0; k < missing.length; k++) {
        const i = missing[k]!;
        const west = left[i]!;
        const east = right[i]!;
        const north = up[i]!;
        const south = down[i]!;
        const x = (u[east]! - u[west]!) / 2;
        const y = (u[south]! - u[north]!) / 2;
        const xx = u[west]! + u[east]! - 2 * u[i]!;
        const yy = u[north]! + u[south]! - 2 * u[i]!;
        const xy =
          (u[right[south]!]! + u[left[north]!]! - u[left[south]!]! - u[right[north]!]!) / 4;
        change[k] = (xx * y * y - 2 * xy * x * y + yy * x * x) / (x * x + y * y + FLAT);
      }
      take(u);
    },
  };
}

/** For every pixel the indices of those beside it; at the border it is its own neighbour. */
function neighboursOf({ width, height, data }: Hole) {
  const all = Int32Array.from(data.keys());
  const last = width - 1;
  return {
    left: all.map((i) => (i % width === 0 ? i : i - 1)),
    right: all.map((i) => (i % width === last ? i : i + 1)),
    up: all.map((i) => (i < width ? i : i - width)),
    down: all.map((i) => (i >= width * (height - 1) ? i : i + width)),
  };
}

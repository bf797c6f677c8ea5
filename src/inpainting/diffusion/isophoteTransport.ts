import type { Hole } from '../hole.ts';
import type { Image } from '../image.ts';
import { harmonic } from './harmonic.ts';
import { isophotesOf } from './isophotes.ts';
import type { Stepper } from './stepper.ts';
import { missingPixels } from './system.ts';

/** Steps in time of a round: lines are carried on, and kept from crossing. */
const CARRIED = 15;
const SMOOTHED = 2;
/** The fill rests when a round changes no pixel by more than a four-hundredth of one of 8-bit's levels. */
const REST = 1e-5;

/**
 * The transport of isophotes, round by round from the harmonic fill: from one colour it would hardly begin, as
 * nothing in it slopes. Each channel goes its own way. The residual is the largest change of a round, in units of
 * intensity. Small holes rest after some hundred rounds; others not in a thousand, as faint ripples go on running
 * through them.
 *
 * Turned by a quarter, a picture has its fill turned; mirrored it has another, as ∇⊥ knows left from right. Any
 * size, one to three channels, values in [0, 1]. Throws `HoleError`, and `RangeError` at values so far
 * outside that the steps overshoot each other.
 * Source: Bertalmio, Sapiro, Caselles & Ballester 2000, *Image inpainting*, section 3, but for the smoothing of the
 * whole picture before: here no known pixel ever changes.
 */
export function isophoteTransportStepper(image: Image, hole: Hole): Stepper {
  const start = harmonic(image, hole);
  const { carry, smooth } = isophotesOf(hole);
  const missing = missingPixels(hole);
  const plane = hole.data.length;
  const planes = Array.from({ length: image.channels }, (_, c) =>
    Float64Array.from(start.data.subarray(c * plane, (c + 1) * plane)),
  );
  let iterations = 0;

  return {
    get image() {
      const data = image.data.slice();
      planes.forEach((u, c) => {
        for (const i of missing) data[c * plane + i] = Math.min(1, Math.max(0, u[i]!));
      });
      return { ...image, data };
    },
    get iterations() {
      return iterations;
    },
    rest: REST,
    next() {
      iterations++;
      let largest = 0;
      for (const u of planes) {
        const before = u.slice();
        for (let n = 0; n < CARRIED; n++) carry(u);
        for (let n = 0; n < SMOOTHED; n++) smooth(u);
        for (const i of missing) largest = Math.max(largest, Math.abs(u[i]! - before[i]!));
      }
      if (!Number.isFinite(largest))
        throw new RangeError('its steps overshot each other. Values between 0 and 1 keep it calm.');
      return largest;
    },
  };
}

import { harmonic } from './diffusion/harmonic.ts';
import type { Hole } from './hole.ts';
import type { Image } from './image.ts';

/**
 * A fill blended into its photograph: within the hole the differences between its neighbours stay, and what it and
 * the photograph are apart along the rim is spread over the hole. That is fill + u with Δu = 0 in the hole and
 * u = photograph − fill on the known pixels beside it, so the fill has to have been drawn there too.
 *
 * All three of one size, one to three channels, values in [0, 1]; the result is the photograph outside the hole and
 * clamped to [0, 1] within. Throws `HoleError` where nothing can be filled.
 * Source: Pérez, Gangnet & Blake 2003, *Poisson image editing*, section 2, the gradient of the fill for its guidance.
 */
export function blend(photograph: Image, hole: Hole, fill: Image): Image {
  // `harmonic` takes values in [0, 1]; what is apart lies in [-1, 1], and the equation does not mind the change.
  const apart = photograph.data.map((value, i) => (1 + value - fill.data[i]!) / 2);
  const spread = harmonic({ ...photograph, data: apart }, hole);
  const plane = hole.data.length;
  const data = photograph.data.map((value, i) =>
    hole.data[i % plane] === 1
      ? Math.min(1, Math.max(0, fill.data[i]! + 2 * spread.data[i]! - 1))
      : value,
  );
  return { ...photograph, data };
}

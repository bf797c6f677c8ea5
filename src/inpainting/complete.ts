import { requireFillable, type Hole } from './hole.ts';
import type { Image } from './image.ts';

/**
 * The completed picture: the fill in the hole, the photograph everywhere else, bit for bit.
 * All three of one size. Throws `HoleError` when the hole does not fit the photograph or cannot be
 * filled, `RangeError` when the fill is of another shape.
 */
export function complete(photograph: Image, hole: Hole, fill: Image): Image {
  requireFillable(photograph, hole);
  if (
    fill.width !== photograph.width ||
    fill.height !== photograph.height ||
    fill.channels !== photograph.channels
  ) {
    throw new RangeError(
      `The fill is ${fill.width}×${fill.height}×${fill.channels} and the photograph ` +
        `${photograph.width}×${photograph.height}×${photograph.channels}: they must be the same.`,
    );
  }
  const plane = hole.data.length;
  const data = photograph.data.map((value, i) =>
    hole.data[i % plane] === 1 ? fill.data[i]! : value,
  );
  return { ...photograph, data };
}

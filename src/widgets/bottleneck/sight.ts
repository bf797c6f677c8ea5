import type { Hole } from '../../inpainting/hole.ts';
import type { Point } from '../../inpainting/marks.ts';
import { fieldOf } from '../../inpainting/receptiveField/formula.ts';
import { side } from '../masks/layers.ts';
import { oncePer } from '../scene/oncePer.ts';
import { places } from './scene.ts';

/** What one place of the code can depend on before the layer: our encoder's windows of 4 × 4, each of which halves the side. */
export const sight = fieldOf(
  Array.from({ length: Math.log2(side / places) }, () => ({ kernel: 4, stride: 2, dilation: 1 })),
);

/** Which share of what every place sees of the picture is missing, 0 to 1, row by row. */
export const lostSights = oncePer((hole: Hole): readonly number[] =>
  Array.from({ length: places ** 2 }, (_, i) =>
    lostOf(hole, { x: i % places, y: Math.floor(i / places) }),
  ),
);

function lostOf({ width, data }: Hole, place: Point): number {
  const [left, right] = seen(place.x);
  const [top, bottom] = seen(place.y);
  let missing = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) missing += data[y * width + x]!;
  return missing / ((right - left) * (bottom - top));
}

/** The pixels along an axis, from the first to the one after the last. */
function seen(place: number): [from: number, to: number] {
  const from = sight.first + place * sight.jump;
  return [Math.max(0, from), Math.min(side, from + sight.size)];
}

/** How many places see nothing but the hole. */
export function blindPlaces(hole: Hole): number {
  return lostSights(hole).filter((lost) => lost === 1).length;
}

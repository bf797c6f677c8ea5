import { biharmonic } from '../../inpainting/diffusion/biharmonic.ts';
import { harmonic } from '../../inpainting/diffusion/harmonic.ts';
import { createHole } from '../../inpainting/hole.ts';
import { createImage } from '../../inpainting/image.ts';

/** Brightness along a line with a gap in it, filled two ways. */
export interface FilledLine {
  readonly truth: readonly number[];
  readonly harmonic: readonly number[];
  readonly biharmonic: readonly number[];
}

/** Where the gap is: first place, and the one after the last. */
export const gap = [20, 40] as const;
const length = 60;

/** A line is a picture whose rows are all alike: nothing flows between them. */
function fillLine(valueAt: (place: number) => number): FilledLine {
  const rows = 5;
  const image = createImage(length, rows, 1);
  const hole = createHole(length, rows);
  for (let i = 0; i < image.data.length; i++) {
    const place = i % length;
    image.data[i] = valueAt(place);
    hole.data[i] = Number(place >= gap[0] && place < gap[1]);
  }
  const middle = ({ data }: { data: Float32Array }) => [...data.subarray(2 * length, 3 * length)];
  return {
    truth: middle(image),
    harmonic: middle(harmonic(image, hole)),
    biharmonic: middle(biharmonic(image, hole)),
  };
}

/** Hills in a row, the top of one lost. Its neighbours are as bright, so that nothing is cut off for being brighter. */
export const hill = fillLine(
  (place) => 0.45 + 0.35 * Math.cos((2 * Math.PI * (place + 0.5 - length / 2)) / 32),
);
/** A slope that ends in a plateau, the bend lost: what rises at the edge need not go on rising. */
export const bend = fillLine(
  (place) => Math.min(0.66, 0.05 + 0.03 * (place + 0.5)) + (place > 50 ? 0.2 : 0),
);

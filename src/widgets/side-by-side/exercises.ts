import { missingCount, type Hole } from '../../inpainting/hole.ts';
import { rasterise, type Mark } from '../../inpainting/marks.ts';
import { atShare } from '../scene/drawn.ts';
import { exercisesOver } from '../scene/exercise.ts';
import { sideBySideCodec, type Scene } from './scene.ts';

/** The long side that holes are looked at with. */
const side = 256;
/** A thin hole must be as large as a square of this side, in a picture `side` pixels wide. */
export const comparedSquare = 48;
/** How far its pixels may be from what is known, in pixels of a picture `side` wide. */
export const widest = 4;

/** Whether every missing pixel has a known one within `steps` pixels, along rows and columns. */
export function isWithin(hole: Hole, steps: number): boolean {
  let data = hole.data;
  const { width, height } = hole;
  for (let step = 0; step < steps; step++) {
    data = data.map((missing, i) => {
      const [x, y] = [i % width, Math.floor(i / width)];
      const known =
        (x > 0 && data[i - 1] === 0) ||
        (x < width - 1 && data[i + 1] === 0) ||
        (y > 0 && data[i - width] === 0) ||
        (y < height - 1 && data[i + width] === 0);
      return known ? 0 : missing;
    });
  }
  return !data.includes(1);
}

function isThin({ marks }: Scene): boolean {
  const hole = rasterise(marks, side, side);
  return missingCount(hole) >= comparedSquare ** 2 && isWithin(hole, widest);
}

/** Lines across the upper half of the square, which every photograph of the book covers. */
const lines: readonly Mark[] = [0.06, 0.14, 0.22, 0.3, 0.38].map((y) => ({
  kind: 'brush',
  radius: 44,
  points: [atShare(0.1, y), atShare(0.7, y)],
}));

/** What a chapter can ask to be done in the figure. */
export const exercises = exercisesOver(sideBySideCodec, {
  /** Much is missing, and every pixel has a known one at hand: diffusion's own ground. */
  thin: {
    isMet: isThin,
    solution: {
      photograph: 'sea-stack',
      method: 'harmonic',
      size: 128,
      order: 'psnr',
      marks: lines,
    },
  },
});

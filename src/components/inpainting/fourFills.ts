import { complete } from '../../inpainting/complete.ts';
import { createHole, missingCount, type Hole } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import { measure, type Measurement } from '../../inpainting/metrics.ts';
import { classicalMethods } from '../../inpainting/methods.ts';
import { crop } from '../../inpainting/resample.ts';
import { readPhotograph } from '../pictures.ts';

/** One hole in a wall of rock, and three ways to fill it that measures and eyes rank differently. */
export interface Filled {
  readonly id: 'smooth' | 'copied' | 'moved';
  readonly name: string;
  readonly picture: Image;
  readonly measured: Measurement;
}

/** Sides in pixels, and how far the third fill moves the truth. */
export const sizes = { picture: 160, hole: 48, across: 3, down: 2 } as const;
const place = { left: 373, top: 220 };

export const truth: Image = crop(await readPhotograph('stream', 640), {
  ...place,
  width: sizes.picture,
  height: sizes.picture,
});

export const hole: Hole = centredHole();

export const fills: readonly Filled[] = [
  filled('smooth', 'Smooth', fillBy('harmonic')),
  filled('copied', 'Copied', fillBy('patchmatch')),
  filled('moved', 'Moved', moved(sizes.across, sizes.down)),
];

/** The same fill moved from not at all to about 8 pixels, the way that it is moved in the figure. */
export const moves = Array.from({ length: 9 }, (_, distance) => {
  const share = distance / Math.hypot(sizes.across, sizes.down);
  const [across, down] = [Math.round(share * sizes.across), Math.round(share * sizes.down)];
  return { across, down, ...filled('moved', 'Moved', moved(across, down)) };
});

/** The square filled with the mean colour of its own pixels, which only the truth can tell. */
export const flat: Image = complete(truth, hole, meanOfHole());

/** The fill that a measure puts first. */
export function bestBy(score: (measured: Measurement) => number): Filled {
  return fills.reduce((best, fill) => (score(fill.measured) > score(best.measured) ? fill : best));
}

function fillBy(method: string): Image {
  const fill = classicalMethods[method];
  if (!fill) throw new Error(`There is no method ${method}.`);
  return fill(truth, hole);
}

function filled(id: Filled['id'], name: string, fill: Image): Filled {
  const picture = complete(truth, hole, fill);
  return { id, name, picture, measured: measure(truth, picture, hole) };
}

function centredHole(): Hole {
  const centred = createHole(sizes.picture, sizes.picture);
  const first = (sizes.picture - sizes.hole) / 2;
  for (let y = first; y < first + sizes.hole; y++) {
    centred.data.fill(1, y * sizes.picture + first, y * sizes.picture + first + sizes.hole);
  }
  return centred;
}

function moved(left: number, top: number): Image {
  return crop(truth, { left, top, width: truth.width, height: truth.height });
}

function meanOfHole(): Image {
  const plane = hole.data.length;
  const missing = missingCount(hole);
  const sums = [0, 0, 0];
  truth.data.forEach((value, i) => (sums[Math.floor(i / plane)]! += value * hole.data[i % plane]!));
  return { ...truth, data: truth.data.map((_, i) => sums[Math.floor(i / plane)]! / missing) };
}

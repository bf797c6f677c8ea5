import { complete } from '../../inpainting/complete.ts';
import { mulberry32 } from '../../inpainting/evaluationHoles.ts';
import { createHole, missingCount, type Hole } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import { rasterise } from '../../inpainting/marks.ts';
import { measure } from '../../inpainting/metrics.ts';
import { classicalMethods, type Method } from '../../inpainting/methods.ts';
import { resize } from '../../inpainting/resample.ts';
import { namedScene } from '../../widgets/fill/served.ts';
import { fillAtBuild } from '../fills.ts';
import { readPhotograph } from '../pictures.ts';

/** One thing that inpainting is for: nothing differs but the hole. */
export interface Use {
  readonly id: string;
  readonly name: string;
  /** What is missing, in words. */
  readonly hole: string;
  readonly alt: string;
  readonly before: Image;
  readonly missing: Hole;
  readonly after: Image;
  /** Share of the picture that is missing. */
  readonly share: number;
  /** In the hole, dB; null where nobody knows the truth. */
  readonly psnr: number | null;
}

const side = 320;

/** Every `step`-th pixel of every `step`-th row is known: a picture to be made larger. */
export const step = 4;
/** Of how many pixels one is kept, to be sent or stored. */
export const keptOf = 10;

type Where = (x: number, y: number) => boolean;

function holeWhere({ width, height }: Image, isMissing: Where): Hole {
  const hole = createHole(width, height);
  hole.data.forEach((_, i) => {
    hole.data[i] = Number(isMissing(i % width, Math.floor(i / width)));
  });
  return hole;
}

/** What is missing when a picture is to be made `step` times larger. */
export function enlargedHole(image: Image): Hole {
  return holeWhere(image, (x, y) => x % step !== 0 || y % step !== 0);
}

/** Pixels kept at random, the same ones at every build. */
function sparseHole(image: Image): Hole {
  const random = mulberry32(1);
  return holeWhere(image, () => random() >= 1 / keptOf);
}

/** The digits of a camera's date as seven segments: top, upper left and right, middle, lower left and right, foot. */
const segments: Readonly<Record<string, string>> = {
  '0': '1110111',
  '1': '0010010',
  '2': '1011101',
  '9': '1111011',
};

function dateHole(image: Image): Hole {
  const [width, height, thick] = [13, 24, 3];
  const boxes = Array.from('20 10 99').flatMap((digit, place) => {
    const [left, top] = [image.width - 160 + place * 18, image.height - 36];
    const half = (height - thick) / 2;
    const places = [
      [0, 0, width, thick],
      [0, 0, thick, half + thick],
      [width - thick, 0, thick, half + thick],
      [0, half, width, thick],
      [0, half, thick, half + thick],
      [width - thick, half, thick, half + thick],
      [0, height - thick, width, thick],
    ] as const;
    return places
      .filter((_, i) => segments[digit]?.[i] === '1')
      .map(([x, y, w, h]) => [left + x, top + y, left + x + w, top + y + h] as const);
  });
  return holeWhere(image, (x, y) =>
    boxes.some(([left, top, right, bottom]) => x >= left && x < right && y >= top && y < bottom),
  );
}

/** Crossing bands, as those who sell photographs lay over them. */
function watermarkHole(image: Image): Hole {
  return holeWhere(image, (x, y) => (x + y) % 46 < 4 || (x - y + 10 * side) % 46 < 4);
}

async function covered(
  name: Pick<Use, 'id' | 'name' | 'hole' | 'alt'>,
  photograph: string,
  holeOf: (image: Image) => Hole,
  fill: Method | undefined,
): Promise<Use> {
  const before = await readPhotograph(photograph, side);
  const missing = holeOf(before);
  if (!fill) throw new Error(`${name.id}: there is no such method.`);
  const after = complete(before, missing, fill(before, missing));
  const share = missingCount(missing) / missing.data.length;
  return {
    ...name,
    before,
    missing,
    after,
    share,
    psnr: measure(before, after, missing).hole.psnr,
  };
}

/** The one whose truth is unknown: what stood behind the rock. */
async function removed(): Promise<Use> {
  const scene = namedScene('sea');
  const { photograph, rgba } = await fillAtBuild(scene);
  const height = Math.round((side * photograph.height) / photograph.width);
  const missing = rasterise(scene.marks, photograph.width, photograph.height);
  const data = photograph.data.map((value, i) => {
    const pixel = i % missing.data.length;
    const channel = Math.floor(i / missing.data.length);
    return missing.data[pixel] === 1 ? rgba[4 * pixel + channel]! / 255 : value;
  });
  return {
    id: 'removal',
    name: 'Removing a thing',
    hole: 'The rock, painted over by hand',
    alt: 'A rock in the sea is painted over; filled, there is sea where it stood.',
    before: resize(photograph, side, height),
    missing: rasterise(scene.marks, side, height),
    after: resize({ ...photograph, data }, side, height),
    share: missingCount(missing) / missing.data.length,
    psnr: null,
  };
}

const { biharmonic, harmonic } = classicalMethods;

export const uses: readonly Use[] = [
  await covered(
    {
      id: 'restoration',
      name: 'Restoring',
      hole: 'Scratches',
      alt: 'Four scratches across a coast; filled, they are gone.',
    },
    'sea-stack',
    ({ width, height }) => rasterise(namedScene('scratches').marks, width, height),
    biharmonic,
  ),
  await removed(),
  await covered(
    {
      id: 'text',
      name: 'Taking text off',
      hole: 'A date, as cameras printed it',
      alt: 'A date printed over water; filled, the water goes through.',
    },
    'mountain-lake',
    dateHole,
    biharmonic,
  ),
  await covered(
    {
      id: 'watermark',
      name: 'Taking a watermark off',
      hole: 'Crossing bands',
      alt: 'Crossing bands all over a desert with a tree; filled, nearly nothing is left of them.',
    },
    'lone-tree',
    watermarkHole,
    biharmonic,
  ),
  await covered(
    {
      id: 'compression',
      name: 'Compressing',
      hole: `All but one pixel in ${keptOf}`,
      alt: 'Scattered pixels of a watchtower by the sea; filled, the picture is there, a little soft.',
    },
    'watchtower',
    sparseHole,
    harmonic,
  ),
  await covered(
    {
      id: 'super-resolution',
      name: 'Enlarging',
      hole: `What lies between pixels, ${step} times as fine`,
      alt: 'A regular grid of pixels of an arch in the sea; filled, the picture is there, without its finest detail.',
    },
    'sea-arch',
    enlargedHole,
    biharmonic,
  ),
];

import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { steppers } from '../inpainting/diffusion/steppers.ts';
import { createHole, type Hole } from '../inpainting/hole.ts';
import { createImage, type Image } from '../inpainting/image.ts';
import { mean } from '../inpainting/mean.ts';
import { classicalMethods, type Method } from '../inpainting/methods.ts';
import { psnrOf, squaredErrorInHole, toEightBit } from '../inpainting/metrics.ts';
import { resize } from '../inpainting/resample.ts';
import { run } from './command.ts';
import { readImage } from './pictures.ts';

const ROOT = new URL('../../', import.meta.url);
const TARGET = fileURLToPath(new URL('models/hole-widths.json', ROOT));
/** The long side in pixels that each photograph is brought to. */
const SIDE = 256;
/** Sides of the square holes in pixels: the widest still leaves a rim on a photograph of two by one. */
const WIDTHS = [2, 4, 8, 16, 32, 64, 96];
/** The holes' centres, in fractions of the picture's sides; each hole is filled by itself. */
const PLACES = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((x) => ({ x, y: 0.5 }));

/** What a method must beat: one colour, the mean of the known pixels that touch the hole. */
const rimMean: Method = (image, hole) => {
  const plane = hole.data.length;
  const touches = (i: number): boolean =>
    [i - 1, i + 1, i - hole.width, i + hole.width].some((side) => hole.data[side] === 1);
  const rim = [...hole.data.keys()].filter((i) => hole.data[i] === 0 && touches(i));
  const filled = createImage(image.width, image.height);
  for (let c = 0; c < image.channels; c++) {
    const sum = rim.reduce((total, i) => total + image.data[c * plane + i]!, 0);
    filled.data.fill(sum / rim.length, c * plane, (c + 1) * plane);
  }
  return filled;
};
const rounded = (value: number): number => Number(value.toFixed(3));
const methods = [
  ...Object.keys(steppers).map((id) => [id, classicalMethods[id]!] as const),
  ['rim-mean', rimMean] as const,
];

/**
 * `node src/commands/holeWidths.ts`: how well each diffusion method fills square holes of growing width on the
 * book's photographs, into `models/hole-widths.json`, from which the chapter on diffusion draws.
 */
await run(async () => {
  const results: { photograph: string; method: string; width: number; psnr: number }[] = [];
  const source = await readFile(new URL('content/photographs.yaml', ROOT), 'utf8');
  const listed = parse(source) as readonly { id: string; file: string }[];
  for (const { id, file } of listed) {
    const photograph = await readImage(fileURLToPath(new URL(`public/photographs/${file}`, ROOT)));
    const scale = SIDE / Math.max(photograph.width, photograph.height);
    const truth = toEightBit(
      resize(
        photograph,
        Math.round(photograph.width * scale),
        Math.round(photograph.height * scale),
      ),
    );
    for (const width of WIDTHS) {
      const holes = PLACES.map((place) => squareHole(truth, width, place));
      for (const [method, fill] of methods) {
        const errors = holes.map((hole) =>
          squaredErrorInHole(truth, toEightBit(fill(truth, hole)), hole),
        );
        results.push({ photograph: id, method, width, psnr: rounded(psnrOf(mean(errors))) });
      }
    }
    console.log(id);
  }
  const about =
    'Hole-only PSNR in dB of square holes of `width` pixels, over seven places of a photograph of 256 pixels on its long side. Written by src/commands/holeWidths.ts.';
  await writeFile(
    TARGET,
    `${JSON.stringify({ version: 1, about, side: SIDE, results }, null, 1)}\n`,
  );
});

function squareHole(
  image: Image,
  width: number,
  place: { readonly x: number; readonly y: number },
): Hole {
  const hole = createHole(image.width, image.height);
  const left = Math.round(place.x * image.width - width / 2);
  const top = Math.round(place.y * image.height - width / 2);
  for (let y = top; y < top + width; y++)
    hole.data.fill(1, y * image.width + left, y * image.width + left + width);
  return hole;
}

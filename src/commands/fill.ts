import { parseArgs } from 'node:util';
import { resizeHole } from '../inpainting/holeAtSize.ts';
import { requireOption, run, wholeNumber } from './command.ts';
import { DEFAULT_SIZE, findMethod, methodIds } from './methods.ts';
import { readHole, readImage, writeImage } from './pictures.ts';

const USAGE = `npm run fill -- --method METHOD --image in.png --hole hole.png --out out.png [--size ${DEFAULT_SIZE}]

Fills the white part of hole.png in in.png and leaves the rest as it was. PNG, JPEG and WebP;
a hole of another size is scaled to the picture's by nearest neighbour.

  --method  ${methodIds.join(', ')}
  --size    the largest square, in pixels, that the method works on; larger holes are scaled down`;

await run(async () => {
  const { values } = parseArgs({
    options: {
      method: { type: 'string' },
      image: { type: 'string' },
      hole: { type: 'string' },
      out: { type: 'string' },
      size: { type: 'string', default: String(DEFAULT_SIZE) },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const fill = findMethod(requireOption(values.method, 'method', USAGE));
  const imagePath = requireOption(values.image, 'image', USAGE);
  const holePath = requireOption(values.hole, 'hole', USAGE);
  const out = requireOption(values.out, 'out', USAGE);
  const size = wholeNumber(values.size, 'size', 16, 2048);

  const image = await readImage(imagePath);
  const read = await readHole(holePath);
  const fits = read.width === image.width && read.height === image.height;
  if (!fits) {
    console.log(
      `${holePath} is ${read.width}×${read.height} and was scaled to ${image.width}×${image.height}.`,
    );
  }
  const hole = fits ? read : resizeHole(read, image.width, image.height);
  const start = performance.now();
  const completed = await fill(image, hole, size);
  await writeImage(out, completed);
  console.log(
    `${out}: ${image.width}×${image.height}, filled in ${Math.round(performance.now() - start)} ms.`,
  );
});

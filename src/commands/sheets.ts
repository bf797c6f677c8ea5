import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { complete } from '../inpainting/complete.ts';
import { evaluationHoles } from '../inpainting/evaluationHoles.ts';
import type { Image } from '../inpainting/image.ts';
import { generators } from '../networks/catalogue.ts';
import { CommandError, run } from './command.ts';
import { evaluate, fitted, type Filling, type Photograph } from './evaluation.ts';
import { DEFAULT_EVALUATION_SIZE, gatherMethods, readPhotographs } from './evaluationInputs.ts';
import { methodIds } from './methods.ts';
import { writeImage } from './pictures.ts';
import { holes as shown, type HoleKind } from '../widgets/every-fill/scene.ts';
import type { Sheets } from '../widgets/every-fill/sheets.ts';
import { COLUMNS, sheetOf } from './sheet.ts';

const USAGE = `npm run sheets [-- --methods a,b]

Fills the fixed holes of the photographs of test-a, and lays the fills of each method and hole beside each
other, none left out: public/sheets/<hole>/<method>.webp. models/sheets.json has the PSNR of each.

  --methods  makes these anew and keeps the other sheets: ${methodIds.join(', ')}`;

const SET = 'test-a';
const FOLDER = fileURLToPath(new URL('../../public/sheets/', import.meta.url));
const TARGET = fileURLToPath(new URL('../../models/sheets.json', import.meta.url));
/** Of WebP: tiles are looked at, not measured. */
const QUALITY = 84;

await run(async () => {
  const { values } = parseArgs({
    options: { methods: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const ids = values.methods?.split(',').filter((id) => id !== '') ?? methodIds;
  const photographs = await readPhotographs(
    fileURLToPath(new URL(`../../models/training/.cache/${SET}`, import.meta.url)),
  );
  const fills = new Map<string, Image>();
  const keyOf = (method: string, hole: string, photograph: string) =>
    [method, hole, photograph].join();
  const kept = (method: string, filling: Filling): Filling => {
    return async (photograph, hole) => {
      const fill = await filling(photograph, hole);
      fills.set(keyOf(method, hole.name, photograph.name), fill);
      return fill;
    };
  };
  const methods = new Map(
    [...(await gatherMethods(ids, undefined))].map(([id, filling]) => [id, kept(id, filling)]),
  );
  const fixed = evaluationHoles(DEFAULT_EVALUATION_SIZE);
  const holes = new Map(shown.map((name) => [name, fixed[name]] as const));
  const { results } = await evaluate(photographs, holes, methods, (error, what) => {
    throw new CommandError(`${what} could not be filled.`, { cause: error });
  });

  const truths = photographs.map((photograph) => fitted(photograph, fixed['square-37']));
  await writeImage(`${FOLDER}photograph.webp`, sheetOf(truths.map(imageOf)), QUALITY);
  const before = values.methods === undefined ? null : await storedSheets();
  const psnr: Partial<Record<HoleKind, Record<string, readonly (number | null)[]>>> = {};
  for (const [name, hole] of holes) {
    const row: Record<string, readonly (number | null)[]> = { ...before?.psnr[name] };
    for (const { method, each } of results.filter((result) => result.hole === name)) {
      const tiles = truths.map(({ name: photograph, image }) =>
        complete(image, hole, fills.get(keyOf(method, name, photograph))!),
      );
      await writeImage(`${FOLDER}${name}/${method}.webp`, sheetOf(tiles), QUALITY);
      row[method] = each.map((figures) => figures.psnr && Number(figures.psnr.toFixed(3)));
    }
    psnr[name] = row;
  }
  const made = generators
    .filter(({ id }) => ids.includes(id))
    .map(({ id, sha256 }) => [id, sha256]);
  const sheets: Sheets = {
    version: 1,
    set: SET,
    size: DEFAULT_EVALUATION_SIZE,
    columns: COLUMNS,
    photographs: photographs.map(({ name }) => name),
    networks: { ...before?.networks, ...Object.fromEntries(made) },
    psnr: psnr as Sheets['psnr'], // every hole has its row now
  };
  await writeFile(TARGET, `${JSON.stringify(sheets)}\n`);
  console.log(`${TARGET}: ${results.length} sheets of ${photographs.length} fills`);
});

function imageOf({ image }: Photograph): Image {
  return image;
}

async function storedSheets(): Promise<Sheets> {
  return JSON.parse(await readFile(TARGET, 'utf8')) as Sheets; // written by this command
}

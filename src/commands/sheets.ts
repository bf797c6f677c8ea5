import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { complete } from '../inpainting/complete.ts';
import { evaluationHoles } from '../inpainting/evaluationHoles.ts';
import type { Image } from '../inpainting/image.ts';
import { generators } from '../networks/catalogue.ts';
import { holes as shown } from '../widgets/every-fill/scene.ts';
import type { Sheets } from '../widgets/every-fill/sheets.ts';
import { askedMethods, CommandError, run } from './command.ts';
import { evaluate, fitted, type Filling, type Photograph, type Result } from './evaluation.ts';
import { DEFAULT_EVALUATION_SIZE, gatherMethods, readPhotographs } from './evaluationInputs.ts';
import { methodIds } from './methods.ts';
import { writeImage } from './pictures.ts';
import { COLUMNS, sheetOf } from './sheet.ts';

const USAGE = `npm run sheets [-- --methods a,b]

Fills the fixed holes of the photographs of test-a, and lays the fills of each method and hole beside each
other, none left out: public/sheets/<hole>/<method>.webp. models/sheets.json has the PSNR of each.

  --methods  makes these anew and keeps the other sheets: ${methodIds.join(', ')}`;

const SET = 'test-a';
const PHOTOGRAPHS = fileURLToPath(new URL(`../../models/training/.cache/${SET}`, import.meta.url));
const FOLDER = fileURLToPath(new URL('../../public/sheets/', import.meta.url));
const TARGET = fileURLToPath(new URL('../../models/sheets.json', import.meta.url));
/** Of WebP: tiles are looked at, not measured. The photographs are filled once more, for the blind test. */
const QUALITY = { fills: 84, photographs: 95 };

const fixed = evaluationHoles(DEFAULT_EVALUATION_SIZE);
const holes = new Map(shown.map((name) => [name, fixed[name]] as const));

await run(async () => {
  const asked = askedMethods(USAGE);
  if (asked === 'help') return;
  const ids = asked ?? methodIds;
  const before = asked === null ? null : await storedSheets();
  const photographs = await readPhotographs(PHOTOGRAPHS);
  const results = await writeSheets(photographs, ids);

  const made = generators.filter(({ id }) => ids.includes(id));
  const psnr = shown.map((hole) => {
    const row = results.filter((result) => result.hole === hole);
    const anew = row.map(({ method, each }) => [method, each.map((one) => one.psnr)] as const);
    return [hole, { ...before?.psnr[hole], ...Object.fromEntries(anew) }] as const;
  });
  const sheets: Sheets = {
    version: 1,
    set: SET,
    size: DEFAULT_EVALUATION_SIZE,
    columns: COLUMNS,
    photographs: photographs.map(({ name }) => name),
    networks: {
      ...before?.networks,
      ...Object.fromEntries(made.map(({ id, sha256 }) => [id, sha256])),
    },
    psnr: Object.fromEntries(psnr) as Sheets['psnr'],
  };
  await writeFile(TARGET, `${JSON.stringify(sheets)}\n`);
  console.log(`${TARGET}: ${results.length} sheets of ${photographs.length} fills`);
});

/** Fills by those methods, and writes the sheets of what they made, and of the photographs. */
async function writeSheets(
  photographs: readonly Photograph[],
  ids: readonly string[],
): Promise<readonly Result[]> {
  const fills = new Map<string, Image>();
  const keyOf = (...parts: readonly string[]) => parts.join();
  const kept = (method: string, filling: Filling): Filling => {
    return async (photograph, hole) => {
      const fill = await filling(photograph, hole);
      fills.set(keyOf(method, hole.name, photograph.name), fill);
      return fill;
    };
  };
  const gathered = [...(await gatherMethods(ids, undefined))];
  const methods = new Map(gathered.map(([id, filling]) => [id, kept(id, filling)]));
  const { results } = await evaluate(photographs, holes, methods, (error, what) => {
    throw new CommandError(`${what} could not be filled.`, { cause: error });
  });
  const truths = photographs.map((photograph) => fitted(photograph, fixed['square-37']));
  const picture = sheetOf(truths.map(({ image }) => image));
  await writeImage(`${FOLDER}photograph.webp`, picture, QUALITY.photographs);
  for (const [name, hole] of holes) {
    for (const method of methods.keys()) {
      const tiles = truths.map(({ name: photograph, image }) =>
        complete(image, hole, fills.get(keyOf(method, name, photograph))!),
      );
      await writeImage(`${FOLDER}${name}/${method}.webp`, sheetOf(tiles), QUALITY.fills);
    }
  }
  return results;
}

async function storedSheets(): Promise<Sheets> {
  return JSON.parse(await readFile(TARGET, 'utf8')) as Sheets; // written by this command
}

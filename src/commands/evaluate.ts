import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { CommandError, requireOption, run, wholeNumber } from './command.ts';
import { evaluate, writeInputs } from './evaluation.ts';
import {
  DEFAULT_EVALUATION_SIZE,
  gatherMethods,
  readHoles,
  readPhotographs,
  tellFailure,
} from './evaluationInputs.ts';
import { methodIds } from './methods.ts';

const USAGE = `npm run evaluate -- --images DIR --json out.json [--holes DIR | --size ${DEFAULT_EVALUATION_SIZE}]
                    [--methods a,b] [--fills DIR] [--write-inputs DIR]

Lays every hole on every photograph (PNG, JPEG, WebP), fills it by every method and measures the fill.
Each photograph is centre-cropped to the hole's aspect and scaled to its size. A file that cannot be
read, or a fill that cannot be made, is told and left out; the status is then 1 and the rest is written.

  --holes         pictures, white = missing; without it centred squares of 12, 25, 37 and 50 % side and
                  two fixed sets of strokes, at --size
  --methods       ${methodIds.join(', ')} (all unless told)
  --fills         fills made by other programs, DIR/<method>/<hole>/<photograph>.png, measured as well
  --write-inputs  writes the holes and the scaled photographs for such programs,
                  DIR/<hole>/hole.png and DIR/<hole>/photographs/<photograph>.png`;

await run(async () => {
  const { values } = parseArgs({
    options: {
      images: { type: 'string' },
      holes: { type: 'string' },
      size: { type: 'string' },
      methods: { type: 'string' },
      fills: { type: 'string' },
      json: { type: 'string' },
      'write-inputs': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const images = requireOption(values.images, 'images', USAGE);
  const inputs = values['write-inputs'];
  if (inputs === undefined) requireOption(values.json, 'json', USAGE);
  if (values.holes !== undefined && values.size !== undefined) {
    throw new CommandError(
      '--size goes with the fixed holes; the pictures of --holes have their own.',
    );
  }
  const size = wholeNumber(values.size ?? String(DEFAULT_EVALUATION_SIZE), 'size', 16, 2048);
  const asked = values.methods?.split(',').filter((id) => id !== '');
  const methods = await gatherMethods(asked ?? methodIds, values.fills);
  const photographs = await readPhotographs(images);
  const holes = await readHoles(values.holes, size);

  if (inputs !== undefined) await writeInputs(inputs, photographs, holes);
  if (values.json === undefined) return;
  const evaluation = await evaluate(photographs, holes, methods, tellFailure);
  if (evaluation.results.length === 0) throw new CommandError('Not one fill could be made.');
  await mkdir(dirname(values.json), { recursive: true });
  await writeFile(values.json, `${JSON.stringify(evaluation, null, 1)}\n`);
  for (const { hole, method, psnrPooled, ssimMean } of evaluation.results) {
    const psnr = psnrPooled === null ? 'equal' : `${psnrPooled.toFixed(2)} dB`;
    console.log(
      `${hole.padEnd(16)}${method.padEnd(24)}${psnr.padStart(9)}  SSIM ${ssimMean.toFixed(3)}`,
    );
  }
});

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CommandError, run } from './command.ts';
import { evaluate, writeInputs, type Result } from './evaluation.ts';
import {
  DEFAULT_EVALUATION_SIZE,
  gatherMethods,
  readHoles,
  readPhotographs,
  tellFailure,
} from './evaluationInputs.ts';
import { methodIds } from './methods.ts';

/** The held-out photographs, in folders that `models/training/prepare.py` makes. */
const SETS = ['test-a', 'test-b'];

const MODELS = new URL('../../models/', import.meta.url);
const PYTHON = '/usr/bin/python3';

/**
 * `npm run evaluate:all`: measures every method of ours, and OpenCV's and scikit-image's through
 * `models/training/baselines.py`, on the fixed holes at 128×128 over the held-out photographs, and
 * writes `models/evaluation.json`, from which the site and the cards take their numbers.
 */
await run(async () => {
  const results: (Result & { readonly set: string })[] = [];
  for (const set of SETS) {
    results.push(...(await evaluateSet(set)).map((result) => ({ set, ...result })));
  }
  if (process.exitCode === 1) throw new CommandError('models/evaluation.json was left as it is.');
  const target = fileURLToPath(new URL('evaluation.json', MODELS));
  const json = JSON.stringify({ version: 1, results }, withoutEach, 1);
  await writeFile(target, `${json}\n`);
  console.log(`${target}: ${results.length} rows`);
});

/** The file keeps the means; the figures of each photograph come from `npm run evaluate`. */
function withoutEach(key: string, value: unknown): unknown {
  return key === 'each' ? undefined : value;
}

async function evaluateSet(set: string): Promise<readonly Result[]> {
  const photographs = await readPhotographs(
    fileURLToPath(new URL(`training/.cache/${set}`, MODELS)),
  ).catch((cause: unknown) => {
    const advice = `The photographs of ${set} come from ${PYTHON} models/training/prepare.py. Run it first.`;
    throw new CommandError(advice, { cause });
  });
  const holes = await readHoles(undefined, DEFAULT_EVALUATION_SIZE);
  const folder = await mkdtemp(join(tmpdir(), 'lacuna-evaluation-'));
  try {
    const [inputs, fills] = [join(folder, 'inputs'), join(folder, 'fills')];
    await writeInputs(inputs, photographs, holes);
    console.log(`${set}: ${photographs.length} photographs, ${holes.size} holes`);
    await fillElsewhere(inputs, fills);
    const methods = await gatherMethods(methodIds, fills);
    return (await evaluate(photographs, holes, methods, tellFailure)).results;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** OpenCV's and scikit-image's methods. */
async function fillElsewhere(inputs: string, fills: string): Promise<void> {
  const script = fileURLToPath(new URL('training/baselines.py', MODELS));
  await promisify(execFile)(PYTHON, [script, inputs, fills]).catch((cause: unknown) => {
    const needs = `It needs ${PYTHON} with OpenCV and scikit-image (Debian: python3-opencv, python3-skimage).`;
    throw new CommandError(
      `${script} failed. ${needs}\n${cause instanceof Error ? cause.message : ''}`,
      { cause },
    );
  });
}

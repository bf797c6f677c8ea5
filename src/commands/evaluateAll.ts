import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeCards } from './cards.ts';
import { askedMethods, CommandError, run } from './command.ts';
import { evaluate, writeInputs, type Result } from './evaluation.ts';
import {
  DEFAULT_EVALUATION_SIZE,
  gatherMethods,
  readHoles,
  readPhotographs,
  tellFailure,
} from './evaluationInputs.ts';
import { mergeRows, type Row } from './evaluationRows.ts';
import { generators } from '../networks/catalogue.ts';
import { besides, methodIds } from './methods.ts';

/** The held-out photographs, in folders that `models/training/prepare.py` makes. */
const SETS = ['test-a', 'test-b'];

const MODELS = new URL('../../models/', import.meta.url);
const TARGET = fileURLToPath(new URL('evaluation.json', MODELS));
const PYTHON = '/usr/bin/python3';

const USAGE = `npm run evaluate:all [-- --methods a,b]

Measures every method of ours, and OpenCV's and scikit-image's through models/training/baselines.py, on
the fixed holes at ${DEFAULT_EVALUATION_SIZE}×${DEFAULT_EVALUATION_SIZE} over the held-out photographs, and writes models/evaluation.json, from which
the site and the cards take their numbers; and the cards. A network's coarse picture, and its fill blended into the
photograph, are measured with it.

  --methods  measures these of ours anew and keeps the other rows: ${methodIds.join(', ')}`;

/** `npm run evaluate:all`. */
await run(async () => {
  const asked = askedMethods(USAGE);
  if (asked === 'help') return;
  const ids = withBesides(asked ?? methodIds);
  const measured: Row[] = [];
  for (const set of SETS) {
    const results = await evaluateSet(set, ids, asked === null);
    measured.push(...results.map((result) => ({ set, ...result })));
  }
  if (process.exitCode === 1) throw new CommandError('models/evaluation.json was left as it is.');
  const before = asked === null ? null : await stored();
  const ours = withBesides(methodIds);
  const isThere = (method: string) => ours.includes(method) || /^(opencv|skimage)-/.test(method);
  const rows = mergeRows(before?.results ?? [], measured, ours, isThere);
  const networks = {
    ...before?.networks,
    ...Object.fromEntries(
      generators.filter(({ id }) => ids.includes(id)).map(({ id, sha256 }) => [id, sha256]),
    ),
  };
  const evaluation = { version: 1, networks, results: rows };
  await writeFile(TARGET, `${JSON.stringify(evaluation, withoutEach, 1)}\n`);
  console.log(`${TARGET}: ${rows.length} rows`);
  await writeCards();
});

/** The file keeps the means; the figures of each photograph come from `npm run evaluate`. */
function withoutEach(key: string, value: unknown): unknown {
  return key === 'each' ? undefined : value;
}

function withBesides(ids: readonly string[]): string[] {
  return ids.flatMap((id) => [id, ...besides(id)]);
}

/** What this command wrote before. */
interface Evaluation {
  /** SHA-256 of the networks that were measured. */
  readonly networks: Readonly<Record<string, string>>;
  readonly results: readonly Row[];
}

async function stored(): Promise<Evaluation> {
  return JSON.parse(await readFile(TARGET, 'utf8')) as Evaluation;
}

async function evaluateSet(
  set: string,
  ids: readonly string[],
  withOthers: boolean,
): Promise<readonly Result[]> {
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
    console.log(`${set}: ${photographs.length} photographs, ${holes.size} holes`);
    if (withOthers) {
      await writeInputs(inputs, photographs, holes);
      await fillElsewhere(inputs, fills);
    }
    const methods = await gatherMethods(ids, withOthers ? fills : undefined);
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

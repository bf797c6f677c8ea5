import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { networks } from '../networks/catalogue.ts';
import { cardOf, type CorpusRow, type Looked } from './card.ts';
import type { Measured } from './cardMeasured.ts';
import type { Schedule } from './cardTraining.ts';
import { run } from './command.ts';

const MODELS = new URL('../../models/', import.meta.url);

/** The card of every network in the catalogue, by its path under `models/`. */
export async function cards(): Promise<ReadonlyMap<string, string>> {
  const { results: measured } = await json<{ readonly results: readonly Measured[] }>(
    'evaluation.json',
  );
  const corpus = await corpusRows();
  const written = new Map<string, string>();
  for (const network of networks) {
    const generator = network.trained.against ?? network.id;
    const schedule = await json<Schedule>(`${generator}/schedule.json`);
    const looks = `${generator}/measured.json`;
    const looked = existsSync(new URL(looks, MODELS)) ? await json<Looked>(looks) : null;
    written.set(`${network.id}/card.md`, cardOf(network, { schedule, looked, measured, corpus }));
  }
  return written;
}

/** Writes `models/<id>/card.md` for every network. */
export async function writeCards(): Promise<void> {
  for (const [path, card] of await cards()) {
    await writeFile(new URL(path, MODELS), card);
    console.log(fileURLToPath(new URL(path, MODELS)));
  }
}

async function corpusRows(): Promise<readonly CorpusRow[]> {
  const text = await readFile(new URL('training/corpus.tsv', MODELS), 'utf8');
  const lines = text.trimEnd().split('\n').slice(1);
  return lines.map((line) => {
    const [split = '', name = '', , , , , licence = ''] = line.split('\t');
    return { split, package: name, licence };
  });
}

async function json<T>(path: string): Promise<T> {
  const parsed: unknown = JSON.parse(await readFile(new URL(path, MODELS), 'utf8'));
  return parsed as T; // written by this repository's own commands
}

/** `npm run cards`. */
if (import.meta.main) await run(writeCards);

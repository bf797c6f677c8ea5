import { readFile, writeFile } from 'node:fs/promises';
import { networks } from '../networks/catalogue.ts';
import { cardOf, type CorpusRow, type Measured, type Phase } from './card.ts';
import { run } from './command.ts';

const MODELS = new URL('../../models/', import.meta.url);

/** The card of every network in the catalogue, by its path under `models/`. */
export async function cards(): Promise<ReadonlyMap<string, string>> {
  const { results } = await json<{ readonly results: readonly Measured[] }>('evaluation.json');
  const corpus = await corpusRows();
  const written = new Map<string, string>();
  for (const network of networks) {
    const { phases } = await json<{ readonly phases: readonly Phase[] }>(
      `${network.id}/schedule.json`,
    );
    written.set(`${network.id}/card.md`, cardOf(network, phases, results, corpus));
  }
  return written;
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

/** `npm run cards`: writes `models/<id>/card.md` for every network. */
if (import.meta.main) {
  await run(async () => {
    for (const [path, card] of await cards()) {
      await writeFile(new URL(path, MODELS), card);
      console.log(`models/${path}`);
    }
  });
}

const texts = import.meta.glob<string>(
  [
    '../../models/*.json',
    '../../models/*/*.json',
    '../../models/*/card.md',
    '../../models/training/corpus.tsv',
    '../../models/fill.mjs',
  ],
  { query: '?raw', import: 'default' },
);

/** The files of `models/` that the site serves as they are, by their path in the repository, which is their address. */
export const published: ReadonlyMap<string, () => Promise<string>> = new Map(
  Object.entries(texts).map(([path, read]) => [path.replace('../../', ''), read]),
);

/** The text of such a file. Throws where the site does not serve it. */
export function textOf(path: string): Promise<string> {
  const read = published.get(path);
  if (!read) throw new Error(`${path} is not served: src/components/published.ts says what is.`);
  return read();
}

/** What the measurements are kept in, and what each kind of file holds; `*` stands for a network. */
const kinds: readonly { readonly path: string; readonly holds: string }[] = [
  {
    path: 'models/evaluation.json',
    holds: 'every method on every kind of hole, over both sets of photographs held out',
  },
  {
    path: 'models/sheets.json',
    holds: 'PSNR of every method on every photograph of test-a, four kinds of hole',
  },
  {
    path: 'models/hole-widths.json',
    holds: 'fills without training as a square hole grows wider',
  },
  {
    path: 'models/catalogue.json',
    holds: 'every network: its file, its size, what goes in and comes out, what trained it',
  },
  {
    path: 'models/*/layers.json',
    holds: 'every layer in order: kind, window, channels, places, parameters, multiply-adds',
  },
  { path: 'models/*/training.json', holds: 'how training went: steps, hours, quality by the way' },
  { path: 'models/*/schedule.json', holds: 'what it was to be trained for, phase by phase' },
  {
    path: 'models/*/measured.json',
    holds: 'where attention looks, whether a critic can tell, whether fills repeat themselves',
  },
  { path: 'models/*/adversarial-trial.json', holds: 'a training that was not kept' },
  { path: 'models/*/woven.json', holds: 'the weights that were shown before, which wove' },
  { path: 'models/*/receptive-field.json', holds: 'how far a trained network looks' },
  { path: 'models/*/kernels.json', holds: 'some of the trained kernels' },
  { path: 'models/*/about.json', holds: 'what is said of a network in words' },
];

/** Every JSON file of `models/`, kind by kind. Throws where one is of no kind, or a kind has no file. */
export function dataFiles() {
  const files = [...published.keys()].filter((path) => path.endsWith('.json'));
  const grouped = kinds.map(({ path, holds }) => {
    const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replace('*', '([^/]+)')}$`);
    const found = files.flatMap((file) => {
      const match = pattern.exec(file);
      return match ? [{ file, network: match[1] }] : [];
    });
    if (found.length === 0) throw new Error(`There is no ${path}.`);
    return { name: path.replace(/^.*\//, ''), holds, files: found };
  });
  const known = grouped.flatMap((group) => group.files.map(({ file }) => file));
  const strange = files.filter((file) => !known.includes(file));
  if (strange.length > 0) {
    throw new Error(`src/components/published.ts does not say what ${strange.join(', ')} holds.`);
  }
  return grouped;
}

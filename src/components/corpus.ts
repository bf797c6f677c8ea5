import source from '../../models/training/corpus.tsv?raw';

const [head = [], ...lines] = source
  .trim()
  .split('\n')
  .map((line) => line.split('\t'));

/** Every photograph that was trained on or measured on: the columns of `models/training/corpus.tsv` by name. */
export const corpus: readonly Readonly<Record<string, string>>[] = lines.map((cells) =>
  Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])),
);

/** Of how many the list says where the licence stands in place of its name. */
export const pointedTo = corpus.filter(({ licence = '' }) =>
  /\b(see|per)\b|per-/.test(licence),
).length;

import { parse } from 'yaml';
import titlesSource from '../../content/held-out.yaml?raw';
import written from '../../models/sheets.json';
import { holes } from '../widgets/every-fill/scene.ts';
import type { Sheets } from '../widgets/every-fill/sheets.ts';
import type { Content, Served } from '../widgets/every-fill/view.ts';
import { methods } from '../widgets/fill/served.ts';
import { corpus } from './corpus.ts';
import { required } from './required.ts';
import { requireCurrent } from './requireCurrent.ts';

export const sheets = written as Sheets; // `npm run sheets` writes it
requireCurrent(sheets.networks, 'models/sheets.json has fills', 'sheets');

const titles = parse(titlesSource) as Readonly<Record<string, string>>; // a test holds it

const titleOf = (photograph: string): string =>
  required(titles[photograph], `what ${photograph} shows`);

/** Methods without training first, as the chapters have them. */
const lineage: readonly Content[] = [
  ...methods.filter(({ kind }) => kind === 'classical'),
  ...methods.filter(({ kind }) => kind === 'network'),
].map(({ id, name }) => ({ id, name: name.replace(/ \(.*\)$/, '') }));

function figuresOf(hole: (typeof holes)[number]) {
  const rows = lineage.map(({ id, name }) => {
    const psnr = required(sheets.psnr[hole][id], `the PSNR of ${name}, ${hole}`);
    return [id, psnr.map((value) => Math.round(100 * (value ?? Infinity))).join(' ')] as const;
  });
  return [hole, Object.fromEntries(rows)] as const;
}

/** What the figure is given. */
export const served: Served = {
  contents: [
    { id: 'hole', name: 'Nothing' },
    ...lineage,
    { id: 'photograph', name: 'The photograph itself' },
  ],
  titles: sheets.photographs.map(titleOf),
  columns: sheets.columns,
  rows: Math.ceil(sheets.photographs.length / sheets.columns),
  psnr: Object.fromEntries(holes.map(figuresOf)) as Served['psnr'],
};

/** Where the photographs of the sheets come from, and who took them. Throws where one may not be shown. */
export const taken = (() => {
  const rows = corpus.filter(({ split }) => split === sheets.set);
  if (
    rows.length !== sheets.photographs.length ||
    rows.some((row) => row['may_be_shown'] !== 'yes')
  )
    throw new Error(`The sheets show photographs of ${sheets.set} that may not be shown.`);
  const one = (values: readonly string[]): string => {
    const [only, ...others] = new Set(values);
    if (only === undefined || others.length > 0)
      throw new Error('The sheets have photographs of several packages or licences: credit each.');
    return only;
  };
  const parts = rows.map((row) => row['licence']!.split('/'));
  return {
    authors: [...new Set(parts.map(([, author = '']) => author))],
    licence: one(parts.map(([licence = '']) => licence)),
    package: one(rows.map((row) => row['package']!)),
    version: one(rows.map((row) => row['version']!)),
  };
})();

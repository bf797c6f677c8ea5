import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { measurements } from '../../../src/components/evaluation.ts';
import {
  corpusColumns,
  evaluationColumns,
  evaluationCsv,
} from '../../../src/components/networks/tables.ts';
import { dataFiles, published, textOf } from '../../../src/components/published.ts';

it('every file that is served is served as it is', async () => {
  for (const path of published.keys())
    expect(await textOf(path)).toBe(await readFile(path, 'utf8'));
});

it('every measurement of models/ is served, and it is said what it holds', () => {
  const files = globSync(['models/*.json', 'models/*/*.json']).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const told = dataFiles().flatMap((kind) => kind.files.map(({ file }) => file));
  expect(told.toSorted()).toEqual(files.toSorted());
});

it('what is not served is not linked to', () => {
  expect(() => textOf('models/secret.json')).toThrow(/not served/);
});

it('the columns that are told are those of the corpus', async () => {
  const [head = ''] = (await readFile('models/training/corpus.tsv', 'utf8')).split('\n');
  expect(Object.keys(corpusColumns)).toEqual(head.split('\t'));
});

/** A row's numbers and words by the path to them. */
function leavesOf(row: object, path = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(row).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? leavesOf(value, `${path}${key}.`)
      : [[`${path}${key}`, value] as const],
  );
}

it('the table of the evaluation says what the JSON says, column by column', () => {
  const rows = measurements();
  const [head = '', ...lines] = evaluationCsv(rows).trimEnd().split('\n');
  expect(head.split(',')).toEqual(Object.keys(evaluationColumns));
  expect(lines).toHaveLength(rows.length);
  rows.forEach((row, i) => {
    const cells = new Map(lines[i]!.split(',').map((cell, j) => [head.split(',')[j]!, cell]));
    const leaves = leavesOf(row).map(([key, value]) => [
      key,
      value === null ? '' : `${value as string | number}`,
    ]);
    expect(Object.fromEntries(cells)).toEqual(Object.fromEntries(leaves));
  });
});

it('a cell with a comma is quoted, what is infinite is empty, what is missing is refused', () => {
  const row = Object.fromEntries(leavesOf(measurements()[0]!));
  const whole = measurements()[0];
  const line = evaluationCsv([{ ...whole, method: 'a, "b"', psnrPooled: null }]).split('\n')[1]!;
  expect(line).toMatch(new RegExp(`^${String(row['set'])},"a, ""b""",`));
  expect(line).toContain(`,${String(row['photographs'])},,`);
  expect(() => evaluationCsv([{ ...whole, seam: undefined }])).toThrow(/without seam/);
});

/** What each column of a table says, in the order of its columns. */
export type Columns = Readonly<Record<string, string>>;

export const corpusColumns: Columns = {
  split: 'train, or test-a or test-b, which nothing was trained on',
  package: 'the package of Debian that the photograph is in',
  version: 'of that package',
  file: 'path in the package, or in an archive that the package holds',
  width: 'in pixels',
  height: 'in pixels',
  licence:
    'as the package states it, with the author where it names one, or where in the package it stands',
  may_be_shown: 'whether this book may show the photograph: yes or no',
};

/** Of `models/evaluation.json`; a full stop leads into `whole`. All but `whole` is of the hole's pixels alone. */
export const evaluationColumns: Columns = {
  set: 'the photographs: test-a or test-b',
  method: 'as in the book; with a library’s name before it where it is that library’s',
  hole: 'the kind of hole: squares by their share of the side in per cent, or strokes',
  width: 'of the pictures, in pixels',
  height: 'of the pictures, in pixels',
  missing: 'share of a picture’s pixels that is missing',
  photographs: 'how many were filled',
  psnrPooled: 'PSNR in dB, of the squared error over all photographs together',
  psnrMean: 'PSNR in dB, of each photograph, averaged',
  ssimMean: 'SSIM, averaged',
  l1Mean: 'mean absolute error, values from 0 to 1, averaged',
  gradientEnergy: 'texture: the mean gradient, as a share of the photograph’s',
  seam: 'the mean step across the hole’s edge, as a share of the photograph’s',
  'whole.psnrPooled': 'as psnrPooled, over whole pictures',
  'whole.psnrMean': 'as psnrMean, over whole pictures',
  'whole.ssimMean': 'as ssimMean, over whole pictures',
  'whole.l1Mean': 'as l1Mean, over whole pictures',
};

/** Comma-separated, a line for each row, nothing where a number is infinite (null). Throws where a row lacks a column. */
export function evaluationCsv(rows: readonly object[]): string {
  const names = Object.keys(evaluationColumns);
  const lines = rows.map((row) => names.map((name) => cellAt(row, name)).join(','));
  return `${[names.join(','), ...lines].join('\n')}\n`;
}

function cellAt(row: object, name: string): string {
  let value: unknown = row;
  for (const key of name.split('.')) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }
  if (value === null) return '';
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new Error(`models/evaluation.json has a row without ${name}.`);
  const cell = String(value);
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

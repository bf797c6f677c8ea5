import type { NetworkEntry } from '../networks/contract.ts';

/** One phase of `models/<id>/schedule.json`. */
export interface Phase {
  readonly size: number;
  readonly steps: number;
  readonly batch: number;
  readonly rate: number;
}

/** A row of `models/evaluation.json`. */
export interface Measured {
  readonly set: string;
  readonly method: string;
  readonly hole: string;
  readonly photographs: number;
  readonly width: number;
  readonly height: number;
  readonly psnrPooled: number | null;
  readonly ssimMean: number;
  readonly l1Mean: number;
}

/** A row of `models/training/corpus.tsv`. */
export interface CorpusRow {
  readonly split: string;
  readonly package: string;
  readonly licence: string;
}

const count = new Intl.NumberFormat('en-GB');
const peers = ['opencv-telea', 'skimage-biharmonic', 'harmonic'];

/** A network's card in Markdown: what it is, what made it, what it reached, what it cannot do. */
export function cardOf(
  network: NetworkEntry,
  phases: readonly Phase[],
  measured: readonly Measured[],
  corpus: readonly CorpusRow[],
): string {
  const { trained } = network;
  return `${[
    `# ${network.name} (${network.year})`,
    `Written by \`npm run cards\` from the files beside it; do not edit.`,
    list([
      `Paper: \`${network.paper}\` in content/references.bib`,
      `File: \`models/${network.file}\`, ${(network.bytes / 1e6).toFixed(2)} MB, SHA-256 \`${network.sha256}\``,
      `Parameters: ${count.format(network.parameters)}, stored as float16, computed in float32`,
      `Pictures: ${network.sizes.min} to ${network.sizes.max} pixels a side, multiples of ${network.sizes.multipleOf}`,
      `Licence of the weights: MIT`,
    ]),
    '## Training',
    list([
      `Seed ${trained.seed}, ${count.format(trained.step)} steps, ${count.format(trained.imagesSeen)} crops, each with a hole of its own, ${trained.cpuHours.toFixed(2)} CPU-hours`,
      ...phases.map(
        ({ size, steps, batch, rate }) =>
          `${size}×${size}: ${count.format(steps)} steps of ${batch}, Adam from ${rate}, a cosine down`,
      ),
      ...trained.runs.map(
        ({ revision, processor }) => `A run at revision ${revision} on: ${processor}`,
      ),
    ]),
    `The loss is the one in \`models/training/losses.py\`. The weights kept are a running average, the best by photographs kept back from training.`,
    '## Corpus',
    `Photographs from packages of Debian, unpacked by \`models/training/prepare.py\`; list \`${trained.corpus.slice(0, 12)}\`. Never trained on: ${held(corpus)}.`,
    table(
      ['package', 'photographs', 'licences'],
      packagesOf(corpus).map(([name, rows]) => [
        name,
        count.format(rows.length),
        [...new Set(rows.map(({ licence }) => licence))].join('; '),
      ]),
    ),
    '## Measured',
    `Inside the hole: pooled PSNR in dB / mean SSIM / mean L1, values in [0, 1]. Beside the network: OpenCV's Telea, scikit-image's biharmonic, our harmonic fill.`,
    ...[...new Set(measured.map(({ set }) => set))].map((set) =>
      comparison(network.id, set, measured),
    ),
    '## What it cannot do',
    list(network.cannot),
  ].join('\n\n')}\n`;
}

function comparison(id: string, set: string, measured: readonly Measured[]): string {
  const rows = measured.filter((row) => row.set === set);
  const [first] = rows;
  if (!first) throw new Error(`Nothing was measured on ${set}.`);
  const methods = [id, ...peers];
  const lines = [...new Set(rows.map(({ hole }) => hole))].map((hole) => [
    hole,
    ...methods.map((method) => {
      const row = rows.find((each) => each.hole === hole && each.method === method);
      if (!row) throw new Error(`models/evaluation.json has no ${method} on ${hole} of ${set}.`);
      return `${row.psnrPooled?.toFixed(2) ?? '∞'} / ${row.ssimMean.toFixed(3)} / ${row.l1Mean.toFixed(4)}`;
    }),
  ]);
  const caption = `${set}, ${first.photographs} photographs at ${first.width}×${first.height}:`;
  return `${caption}\n\n${table(['hole', ...methods], lines)}`;
}

function packagesOf(corpus: readonly CorpusRow[]): [string, CorpusRow[]][] {
  const packages = new Map<string, CorpusRow[]>();
  for (const row of corpus) {
    if (row.split === 'train')
      packages.set(row.package, [...(packages.get(row.package) ?? []), row]);
  }
  return [...packages];
}

function held(corpus: readonly CorpusRow[]): string {
  const sets = [...new Set(corpus.map(({ split }) => split))].filter((split) => split !== 'train');
  return sets
    .map((set) => `${set} (${corpus.filter(({ split }) => split === set).length})`)
    .join(' and ');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

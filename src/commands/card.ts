import { nameOfHole } from '../components/networks/holes.ts';
import { limitsOf } from '../components/networks/limits.ts';
import { findNetwork } from '../networks/catalogue.ts';
import type { NetworkEntry } from '../networks/contract.ts';
import { listed } from '../widgets/easel/words.ts';
import { fillingOf, type Measured } from './cardMeasured.ts';
import {
  averagedOf,
  finerOf,
  togetherOf,
  trainingOf,
  widenedOf,
  type Schedule,
} from './cardTraining.ts';
import { count, list, percent, table } from './markdown.ts';

/** `models/<id>/measured.json`, by `models/training/measure.py`. */
export interface Looked {
  readonly step: number;
  readonly size: number;
  readonly attention?: Readonly<
    Record<string, { readonly samePhase: number; readonly chance: number }>
  >;
  /** Area under the curve by kind of hole. */
  readonly discriminator?: Readonly<Record<string, number>>;
  /** Share of the fills' detail that comes back at its place from picture to picture, and of the photographs'. */
  readonly returning?: {
    readonly pictures: number;
    readonly fills: number;
    readonly photographs: number;
  };
  /** How much better detail agrees with itself a patch farther right than half as far and half as far again. */
  readonly repeating?: {
    readonly across: {
      readonly fills: number;
      readonly photographs: number;
      /** Share of neighbours for which attention looks at one source. */
      readonly oneSource?: number;
    };
  };
}

/** A row of `models/training/corpus.tsv`. */
export interface CorpusRow {
  readonly split: string;
  readonly package: string;
  readonly licence: string;
}

/** What a card is written from, besides the catalogue; schedule and looks are the generator's for its discriminator too. */
export interface Sources {
  readonly schedule: Schedule;
  readonly looked: Looked | null;
  readonly measured: readonly Measured[];
  readonly corpus: readonly CorpusRow[];
}

/** A network's card in Markdown: what it is, what made it, what it reached, what it cannot do. */
export function cardOf(network: NetworkEntry, sources: Sources): string {
  const { looked, corpus } = sources;
  const fills = network.trained.against === null;
  return `${[
    `# ${network.name} (${network.twinOf ? 'ours' : network.year})`,
    `Written by \`npm run cards\` from the files beside it; do not edit.`,
    list([
      `Paper: \`${network.paper}\` in content/references.bib`,
      `File: \`models/${network.file}\`, ${(network.bytes / 1e6).toFixed(2)} MB, SHA-256 \`${network.sha256}\``,
      `Parameters: ${count.format(network.parameters)}, stored as float16, computed in float32`,
      `Pictures: ${sizesOf(network)}`,
      ...(network.knobs.length > 0
        ? [`Knobs: ${network.knobs.map(({ name }) => `\`${name}\``).join(', ')}`]
        : []),
      `Licence of the weights: MIT`,
      `Paths here are those of the book's repository`,
    ]),
    '## Training',
    list([...trainingOf(network, sources.schedule)]),
    ...averagedOf(network),
    ...togetherOf(network),
    ...widenedOf(network),
    ...finerOf(network),
    fills
      ? `The losses are in \`losses.py\` and \`detail.py\` of \`models/training\`. The weights kept are a running average: the best by photographs kept back from training, or the latest where more than pixels counts, since texture costs PSNR.`
      : `The losses are in \`losses.py\` of \`models/training\`.`,
    '## Corpus',
    `Photographs from packages of Debian, unpacked by \`models/training/prepare.py\`; list \`${network.trained.corpus.slice(0, 12)}\`. Never trained on: ${held(corpus)}.`,
    table(
      ['Package', 'Photographs', 'Licences'],
      packagesOf(corpus).map(([name, rows]) => [
        name,
        count.format(rows.length),
        [...new Set(rows.map(({ licence }) => licence))].join('; '),
      ]),
    ),
    '## Measured',
    ...(fills
      ? [...fillingOf(network, sources.measured), ...attentionOf(looked), ...returningOf(looked)]
      : []),
    ...tellingApart(network, looked),
    '## What it cannot do',
    list(limitsOf(network)),
  ].join('\n\n')}\n`;
}

function sizesOf({ sizes: { min, max, multipleOf } }: NetworkEntry): string {
  if (min === max) return `${min} pixels a side, no other`;
  return `${min} to ${max} pixels a side, multiples of ${multipleOf}`;
}

function attentionOf(looked: Looked | null): string[] {
  if (!looked?.attention) return [];
  const rows = Object.entries(looked.attention).map(([pattern, { samePhase, chance }]) => [
    pattern,
    samePhase.toFixed(3),
    chance.toFixed(3),
  ]);
  return [
    `Where attention looks, on procedural repeats at ${looked.size}×${looked.size}, after ${count.format(looked.step)} steps: share of places in the hole whose best source lies at the same phase, against chance.`,
    table(['Pattern', 'Same phase', 'Chance'], rows),
  ];
}

function returningOf(looked: Looked | null): string[] {
  if (!looked?.returning) return [];
  const { pictures, fills, photographs } = looked.returning;
  const [share, own] = [fills, photographs].map((one) => `${(100 * one).toFixed(2)} %`);
  return [
    `Squares of half the side in the ${pictures} photographs of test-a and test-b: ${share} of the energy of the fills' detail comes back at its place from picture to picture, of the photographs' own there ${own}.`,
    ...repeatingOf(looked),
  ];
}

function repeatingOf({ repeating }: Looked): string[] {
  if (!repeating) return [];
  const { fills, photographs, oneSource } = repeating.across;
  const attention =
    oneSource === undefined
      ? ''
      : ` Of places side by side there, ${percent(oneSource)} have one best source in attention.`;
  return [
    `There too: the correlation of the fills' detail with itself 8 pixels to the right, less the mean of those at 4 and 12, is ${fills.toFixed(3)}, of the photographs' own ${photographs.toFixed(3)}; a patch copied side by side makes it large.${attention}`,
  ];
}

function tellingApart({ trained }: NetworkEntry, looked: Looked | null): string[] {
  if (!looked?.discriminator) return [];
  const whose =
    trained.against === null ? 'its fills' : `the fills of ${findNetwork(trained.against).name}`;
  return [
    `Telling photographs of test-a from ${whose}, ${trained.against === null ? 'by its discriminator, ' : ''}at ${looked.size}×${looked.size}: area under the curve, 0.5 is chance.`,
    table(
      ['Hole', 'Area'],
      Object.entries(looked.discriminator).map(([hole, area]) => [
        nameOfHole(hole),
        area.toFixed(3),
      ]),
    ),
  ];
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
  return listed(
    sets.map((set) => `${set} (${corpus.filter(({ split }) => split === set).length})`),
  );
}

import { findNetwork } from '../networks/catalogue.ts';
import { measurementOf } from './evaluation.ts';
import { required } from './required.ts';

/** What a fill is with a part of the network, and without: PSNR in the hole in dB, and texture as a share of the photograph's. */
interface WithAndWithout {
  readonly psnr: readonly [whole: number, without: number];
  readonly texture: readonly [whole: number, without: number];
}

/** What `models/<network>/measured.json` says beyond the quality of the fills. */
interface Looks {
  readonly step: number;
  readonly size: number;
  /** By pattern: share of places whose best source lies at the same phase of it, against chance. */
  readonly attention?: Readonly<
    Record<string, { samePhase: number; chance: number } & WithAndWithout>
  >;
  /** By kind of hole, over test-a. */
  readonly attending?: Readonly<Record<string, WithAndWithout>>;
  /** The same, of the channel-wise fully connected layer. */
  readonly spreading?: Readonly<Record<string, WithAndWithout>>;
  /** By kind of hole: area under the curve of telling photographs from fills. */
  readonly discriminator?: Readonly<Record<string, number>>;
  /** Shares of the energy of the detail in squares of half the side that comes back at its place from picture to picture. */
  readonly returning?: {
    readonly pictures: number;
    readonly fills: number;
    readonly photographs: number;
  };
  /** In the same squares, along each axis. */
  readonly repeating?: {
    readonly pictures: number;
    readonly down: Repeating;
    readonly across: Repeating & {
      /** Correlations of detail with itself 1, 2, … pixels farther. */
      readonly curves: Readonly<Record<'fills' | 'photographs', readonly number[]>>;
    };
  };
}

/** How much better detail agrees with itself a patch of 8 pixels farther on than half as far and half as far again. */
interface Repeating {
  readonly fills: number;
  readonly photographs: number;
  /** The share of neighbouring places at which attention looks at one source for both. */
  readonly oneSource?: number;
}

/** What `models/<network>/training.json` says of a run. */
export interface TrainingRecord {
  readonly step: number;
  readonly imagesSeen: number;
  readonly cpuHours: number;
  /** Where it was trained on a graphics card too. */
  readonly gpuHours?: number;
  readonly curve: readonly {
    readonly step: number;
    readonly size: number;
    readonly trainL1: number;
    /** Hole-only PSNR in dB on photographs kept back, by kind of hole. */
    readonly validation: Readonly<Record<string, number>>;
    /** The same of the coarse network's picture, where there is one. */
    readonly coarse?: Readonly<Record<string, number>>;
    /** Gradient energy in the hole as a share of the photograph's. */
    readonly texture?: Readonly<Record<string, number>>;
    /** Mean step across the hole's edge, as a share of the photograph's, where it was followed. */
    readonly seam?: Readonly<Record<string, number>>;
    /** The discriminator's loss, in phases that have one. */
    readonly discriminator?: number;
  }[];
}

const trainings = import.meta.glob<TrainingRecord>('../../models/*/training.json', {
  eager: true,
  import: 'default',
});

const looks = import.meta.glob<Looks>('../../models/*/measured.json', {
  eager: true,
  import: 'default',
});

/** Steps up to the last in which a discriminator played along without a pause; 0 where these weights met none. */
export function stepsAgainst(network: string): number {
  const { curve, step } = trainingOf(network);
  return step - (curve.findLast(({ discriminator }) => discriminator === undefined)?.step ?? 0);
}

/** How a network was trained. Throws if it was not. */
export function trainingOf(network: string): TrainingRecord {
  const record = trainings[`../../models/${network}/training.json`];
  if (!record) throw new Error(`models/${network}/training.json is missing.`);
  return record;
}

/** Minutes of a graphics card that a network was trained for, rounded. Throws where it was trained on none. */
export function gpuMinutesOf(network: string): number {
  return Math.round(
    60 * required(trainingOf(network).gpuHours, `hours of a graphics card of ${network}`),
  );
}

/** Where a network's attention looks and whether its discriminator tells, or null where that was not measured. */
export function looksOf(network: string): Looks | null {
  return looks[`../../models/${network}/measured.json`] ?? null;
}

/** How far fills of a network that attends repeat themselves a patch farther on. Throws where that was not measured. */
export function repeatingOf(network: string) {
  const figures = looksOf(network)?.repeating;
  const [down, across] = [figures?.down.oneSource, figures?.across.oneSource];
  if (!figures || down === undefined || across === undefined)
    throw new Error(`models/${network}/measured.json does not say how fills repeat.`);
  return {
    ...figures,
    down: { ...figures.down, oneSource: down },
    across: { ...figures.across, oneSource: across },
  };
}

/**
 * The number at a path: `catalogue/<network>/…`, `training/<network>/…`,
 * `evaluation/<set>/<method>/<hole>/<figure>`. Throws if there is none.
 */
export function measuredNumber(path: string): number {
  const [root, first = '', ...rest] = path.split('/');
  let value: unknown;
  if (root === 'catalogue') value = findNetwork(first);
  if (root === 'training') value = trainingOf(first);
  if (root === 'evaluation') {
    const [method = '', hole = ''] = rest.splice(0, 2);
    value = measurementOf(first, method, hole);
  }
  for (const name of rest) {
    if (typeof value !== 'object' || value === null) break;
    value = new Map<string, unknown>(Object.entries(value)).get(name);
  }
  if (typeof value !== 'number') throw new Error(`There is no number at ${path}.`);
  return value;
}

/** A network's fills of a kind of hole with attention, and without. Throws where that was not measured. */
export function attendingOf(network: string, hole: string): WithAndWithout {
  const figures = looksOf(network)?.attending?.[hole];
  return required(figures, `how ${network} fills ${hole} with attention off`);
}

/** The same with the channel-wise layer, and with no more of it than each place's weight for itself. Throws likewise. */
export function spreadingOf(network: string, hole: string): WithAndWithout {
  const figures = looksOf(network)?.spreading?.[hole];
  return required(figures, `how ${network} fills ${hole} with each place alone`);
}

/** The share of pairs of a photograph and a fill that a network's discriminator tells apart. Throws likewise. */
export function discriminatedOf(network: string, hole: string): number {
  const share = looksOf(network)?.discriminator?.[hole];
  return required(share, `how ${network}’s discriminator tells fills of ${hole} apart`);
}

/** The sides of the pictures that a network was trained on, in pixels, in the order of its phases. */
export function trainedSizesOf(network: string): readonly number[] {
  return [...new Set(trainingOf(network).curve.map(({ size }) => size))];
}

/** The size in pixels that a network was trained at most, by the points of its curve. */
export function mostTrainedSizeOf(network: string): number {
  const sizes = trainingOf(network).curve.map(({ size }) => size);
  const times = (size: number): number => sizes.filter((one) => one === size).length;
  return sizes.reduce((most, size) => (times(size) > times(most) ? size : most));
}

import { mean } from '../../inpainting/mean.ts';
import { diffusionCodec } from '../../widgets/diffusion/codec.ts';
import { scenes, type SceneName } from '../../widgets/diffusion/scenes.ts';
import { measurementOf } from '../evaluation.ts';
import { hill, gap } from './line.ts';
import { table } from './sweeps.ts';
import { restingIds } from '../../widgets/diffusion/methods.ts';
import { psnrAt, widths, widthsWhere } from './widths.ts';

/** Numbers that the chapter states, and those that its exercises ask for. */

/** Hole-only PSNR in dB over the photographs kept apart, of our own methods. */
export const measuredAt = (method: string, hole: string, set = 'test-a'): number =>
  measurementOf(set, method, hole).psnrPooled;

/** The address in the chapter that shows a named scene in the figure `id`. */
export const addressOf = (id: string, scene: SceneName): string =>
  `#${id}=${diffusionCodec.encode(scenes[scene])}`;

const sweepsAt = (width: number, method: 'harmonic' | 'biharmonic'): number => {
  const steps = table.find((row) => row.width === width)?.[method];
  if (steps === null || steps === undefined) throw new Error(`No sweeps at ${width} were counted.`);
  return steps;
};
const corner = [0.3, 0.6];
const cubic = { edge: 0.4, slope: 0.02, width: 20 };

const widest = Math.max(...widths);
const gain = psnrAt('harmonic', widest) - psnrAt('rim-mean', widest);

const harmonicLeads = (width: number): boolean =>
  restingIds.every((id) => psnrAt(id, width) <= psnrAt('harmonic', width));

export const answers = {
  /** Of the last pixel of a row at the picture's corner: two neighbours are all it has. */
  corner: { neighbours: corner, value: mean(corner) },
  sweeps: {
    narrow: 32,
    wide: 64,
    atNarrow: sweepsAt(32, 'harmonic'),
    atWide: sweepsAt(64, 'harmonic'),
    ratio: sweepsAt(64, 'harmonic') / sweepsAt(32, 'harmonic'),
    /** How many times as many means are taken, since each sweep has four times as many pixels. */
    work: (4 * sweepsAt(64, 'harmonic')) / sweepsAt(32, 'harmonic'),
    biharmonicRatio: sweepsAt(16, 'biharmonic') / sweepsAt(8, 'biharmonic'),
    cycles: Math.max(...table.map(({ biharmonicCycles }) => biharmonicCycles)),
  },
  /** The middle of the cubic through two equal values with slopes towards each other. */
  cubic: { ...cubic, middle: cubic.edge + (cubic.slope * cubic.width) / 4 },
  hill: {
    lost: Math.max(...hill.truth.slice(...gap)),
    harmonic: Math.max(...hill.harmonic.slice(...gap)),
    biharmonic: Math.max(...hill.biharmonic.slice(...gap)),
  },
  widths: {
    widest,
    /** What the harmonic fill gains on a flat colour there, in dB, and the per cent of its squared error that are left. */
    gain,
    errorLeft: 100 * 10 ** (-gain / 10),
    biharmonicBeatsHarmonic: widthsWhere('biharmonic', 'harmonic'),
    flatBeatsBiharmonic: widthsWhere('rim-mean', 'biharmonic'),
    flatBeatsHarmonic: widthsWhere('rim-mean', 'harmonic'),
    /** The width from which on the harmonic fill is the nearest of the five. */
    harmonicLeadsFrom: widths.find((_, i) => widths.slice(i).every(harmonicLeads)) ?? null,
  },
};

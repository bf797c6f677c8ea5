import { diffusionCodec } from '../../widgets/diffusion/codec.ts';
import { scenes, type SceneName } from '../../widgets/diffusion/scenes.ts';
import { measurementsOf } from '../measured.ts';
import { hill, gap } from './line.ts';
import { table } from './sweeps.ts';
import { methodIds } from '../../widgets/diffusion/methods.ts';
import { psnrAt, widths, widthsWhere } from './widths.ts';

/** Numbers that the chapter states, and those that its exercises ask for. */

/** Hole-only PSNR in dB over the photographs kept apart, of our own methods. */
export function measuredAt(method: string, hole: string, set = 'test-a'): number {
  const row = measurementsOf(set, [method]).find((each) => each.hole === hole);
  if (!row) throw new Error(`models/evaluation.json has no ${method} on ${hole} of ${set}.`);
  return row.psnrPooled;
}

/** The address in the chapter that shows a named scene in the figure `id`. */
export const addressOf = (id: string, scene: SceneName): string =>
  `#${id}=${diffusionCodec.encode(scenes[scene])}`;

const sweepsAt = (width: number, method: 'harmonic' | 'biharmonic'): number => {
  const steps = table.find((row) => row.width === width)?.[method];
  if (steps === null || steps === undefined) throw new Error(`No sweeps at ${width} were counted.`);
  return steps;
};
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const corner = [0.3, 0.6];
const cubic = { edge: 0.4, slope: 0.02, width: 20 };

const harmonicLeads = (width: number): boolean =>
  methodIds.every((id) => psnrAt(id, width) <= psnrAt('harmonic', width));

export const answers = {
  /** Of the last pixel of a row at the picture's corner: two neighbours are all it has. */
  corner: { neighbours: corner, value: mean(corner) },
  sweeps: {
    narrow: 32,
    wide: 64,
    atNarrow: sweepsAt(32, 'harmonic'),
    atWide: sweepsAt(64, 'harmonic'),
    ratio: sweepsAt(64, 'harmonic') / sweepsAt(32, 'harmonic'),
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
    biharmonicBeatsHarmonic: widthsWhere('biharmonic', 'harmonic'),
    flatBeatsBiharmonic: widthsWhere('rim-mean', 'biharmonic'),
    flatBeatsHarmonic: widthsWhere('rim-mean', 'harmonic'),
    /** The width from which on the harmonic fill is the nearest of the five. */
    harmonicLeadsFrom: widths.find((_, i) => widths.slice(i).every(harmonicLeads)) ?? null,
  },
};

/** How much nearer than one flat colour the best fill of a photograph comes at some width, in dB. */
const gain = (photograph: string, width: number): number =>
  Math.max(...methodIds.map((id) => psnrAt(id, width, photograph))) -
  psnrAt('rim-mean', width, photograph);
const grows = (photograph: string): boolean =>
  gain(photograph, widths.at(-1)!) > gain(photograph, widths[0]!);
const isFirst = (method: string, set: string, hole: string): boolean =>
  methodIds.every((id) => measuredAt(id, hole, set) <= measuredAt(method, hole, set));

// What the chapter says in words alone. Should a measurement overturn one, its text has to change too.
for (const [says, holds] of [
  [
    'one flat colour is never nearer than the harmonic fill',
    answers.widths.flatBeatsHarmonic.length === 0,
  ],
  ['on a calm sea the gain on a flat colour grows with the hole', grows('watchtower')],
  ['on a city at night the narrowest hole gains most', !grows('skyline')],
  [
    'total variation leads in squares of 12 and 25 %, on another set the harmonic fill',
    ['square-12', 'square-25'].every(
      (hole) => isFirst('total-variation', 'test-a', hole) && isFirst('harmonic', 'test-b', hole),
    ),
  ],
  [
    'the biharmonic fill has a lower PSNR than the harmonic one in every square',
    ['square-12', 'square-25', 'square-37', 'square-50'].every(
      (hole) => measuredAt('biharmonic', hole) < measuredAt('harmonic', hole),
    ),
  ],
] as const) {
  if (!holds) throw new Error(`Chapter 2 says that ${says}: that is no longer so.`);
}

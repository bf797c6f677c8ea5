import { findNetwork } from '../networks/catalogue.ts';
import type { NetworkEntry } from '../networks/contract.ts';
import { listed } from '../widgets/easel/words.ts';
import { count, percent } from './markdown.ts';

/** `models/<id>/schedule.json`: what a generator was to be trained for. */
export interface Schedule {
  /** `l1` where it says nothing. */
  readonly reconstruction?: string;
  readonly phases: readonly {
    readonly size: number;
    readonly steps: number;
    readonly batch: number;
    readonly rate: number;
    /** The phase's own, where it has one. */
    readonly reconstruction?: string;
    /** Which of a coarse-to-fine network's two was trained, where it was one alone. */
    readonly only?: 'coarse' | 'refinement';
    /** What became of it otherwise than was planned. */
    readonly remark?: string;
    /** Side of what was cut out of pictures of `size`, where that is less. */
    readonly crop?: number;
    /** Share of procedural pictures. */
    readonly patterns?: number;
    /** Share of the photographs whose colours are changed. */
    readonly recoloured?: number;
    /** Share of the holes that are broad strokes besides those that are by chance. */
    readonly broad?: number;
    /** How many times as much an error weighs at the hole's edge. */
    readonly rim?: number;
    /** Weight of 1 - SSIM. */
    readonly structure?: number;
    /** Weight of the error of averages over a few pixels. */
    readonly tone?: number;
    /** Weight of the error of how much texture there is. */
    readonly grain?: number;
    /** Beside it, which share of the photograph's texture is asked for. */
    readonly grained?: number;
    /** And which share far from the hole's edge, where it is another, and from how many pixels on. */
    readonly deeper?: number;
    readonly deep?: number;
    /** Whether texture is Sobel's gradients, and not steps between neighbours. */
    readonly slopes?: boolean;
    /** And by which factor its error counts more a pixel farther into the hole. */
    readonly insisting?: number;
    /** Weight of detail that a fill has once more a patch farther on. */
    readonly repeating?: number;
    /** Weight of the error apart from luminance. */
    readonly colour?: number;
    /** Weight of detail that all fills have at the same place. */
    readonly returning?: number;
    /** By which factor errors count less a pixel farther into the hole. */
    readonly forgiving?: number;
    /** How many times as much errors count on the known pixels around the hole as in it. */
    readonly overlap?: number;
    /** Whether batch normalisation goes on by the statistics it has come to. */
    readonly settled?: boolean;
    readonly adversarial?: {
      readonly weight: number;
      readonly rate: number;
      /** How much the discriminator's features count beside its judgement. */
      readonly matching?: number;
      /** The share of the photographs' gradient energy that the weight is steered to. */
      readonly texture?: number;
      /** How many steps more the discriminator takes each time. */
      readonly practice?: number;
    };
  }[];
}

/** What made a network, a sentence a line: steps, crops, phases, runs. */
export function trainingOf(
  { trained }: NetworkEntry,
  { reconstruction = 'l1', phases }: Schedule,
): string[] {
  const hours = [
    trained.cpuHours > 0 ? `${trained.cpuHours.toFixed(2)} CPU-hours` : '',
    trained.gpuHours > 0 ? `${trained.gpuHours.toFixed(2)} GPU-hours` : '',
  ].filter(Boolean);
  const made = `${count.format(trained.step)} steps, ${count.format(trained.imagesSeen)} crops, each with a hole of its own`;
  const played =
    trained.against === null
      ? []
      : [`Against ${findNetwork(trained.against).name}, whose hours these are`];
  return [
    `Seed ${trained.seed}, ${made}, ${listed(hours)}`,
    ...played,
    ...phases
      .filter(({ adversarial }) => trained.against === null || adversarial)
      .map(({ size, steps, batch, rate, patterns, recoloured, rim, adversarial, ...own }) =>
        [
          `${size}×${size}${own.crop ? `, of which ${own.crop}×${own.crop} are cut` : ''}${own.only === 'coarse' ? ', the coarse network alone' : own.only ? ', the refinement alone' : ''}: up to ${count.format(steps)} steps of ${batch}, Adam from ${trained.against === null ? rate : adversarial?.rate}, a cosine down`,
          trained.against === null ? (own.reconstruction ?? reconstruction) : '',
          trained.against === null && rim ? `${rim}-fold at the hole's edge` : '',
          trained.against === null && own.structure ? `1 - SSIM with weight ${own.structure}` : '',
          trained.against === null && own.tone
            ? `the error of local averages with weight ${own.tone}`
            : '',
          trained.against === null && own.colour
            ? `the error of colour apart from luminance with weight ${own.colour}`
            : '',
          trained.against === null && own.forgiving
            ? `all these counting ${own.forgiving}-fold a pixel farther into the hole`
            : '',
          trained.against === null && own.grain && own.grained
            ? `the error of local texture${own.slopes ? ' by Sobel’s gradients' : ''} against ${percent(own.grained)} of the photograph's${own.deeper ? ` at the edge and ${percent(own.deeper)} from ${own.deep} pixels on` : ''}, with weight ${own.grain}${own.insisting ? `, counting ${own.insisting}-fold a pixel farther into the hole` : ''}`
            : '',
          trained.against === null && own.repeating
            ? `detail that comes again a patch farther on with weight ${own.repeating}`
            : '',
          trained.against === null && own.returning
            ? `detail that returns from picture to picture with weight ${own.returning}`
            : '',
          trained.against === null && own.overlap
            ? `drawn a little larger than the hole and counted ${own.overlap}-fold there`
            : '',
          trained.against === null && own.settled
            ? "batch normalisation's statistics left as they are"
            : '',
          adversarial ? gameOf(adversarial, trained.against === null) : '',
          patterns ? `${percent(patterns)} procedural pictures` : '',
          recoloured ? `${percent(recoloured)} of the photographs recoloured` : '',
          own.broad ? `${percent(own.broad)} of the holes broad strokes in any case` : '',
          own.remark ?? '',
        ]
          .filter(Boolean)
          .join(', '),
      ),
    ...trained.runs.map(
      ({ revision, processor, together = 1 }) =>
        `A run ${revision === 'uncommitted' ? 'whose revision was not recorded,' : `at revision ${revision}`} on: ${processor}${together > 1 ? `, shared by ${together} trainings` : ''}`,
    ),
  ];
}

function gameOf(
  { weight, matching, texture, practice }: NonNullable<Schedule['phases'][number]['adversarial']>,
  fills: boolean,
): string {
  return [
    `adversarial with weight ${weight}`,
    fills && texture
      ? ` at first, steered to a texture of ${texture} in the pictures trained on`
      : '',
    practice ? `, the discriminator taking ${practice} steps more each time` : '',
    fills && matching ? `, the discriminator's features counting ${matching}-fold` : '',
  ].join('');
}

/** Which steps its weights are an average of, if they are one. */
export function averagedOf({ trained: { averaged = [], step } }: NetworkEntry): string[] {
  return averaged.map(({ earlier, later, share, chosenOn = 'test-a' }, i) => {
    const isOfNext = averaged[i + 1]?.later === later;
    const what = isOfNext
      ? `Those after ${count.format(later)} steps that were averaged next were`
      : later === step
        ? 'The weights are'
        : `After ${count.format(later)} steps training went on from`;
    return [
      `${what} an average of those after ${count.format(earlier)} and ${count.format(later)} steps, of which the later count ${percent(share)} (\`models/training/average.py\`).`,
      chosenOn === 'test-a'
        ? 'That share was chosen among a few by what they reached on test-a, so the figures on test-a are a little in its favour; test-b had no part in it.'
        : 'That share was chosen among a few by what they reached on photographs kept back from training.',
    ].join(' ');
  });
}

/** Where its two networks were trained at the same time and put together. */
export function togetherOf({ trained: { together = [] } }: NetworkEntry): string[] {
  return together.map(
    ({ after, coarse, refinement }) =>
      `After ${count.format(after)} steps its coarse network and its refinement went on side by side, for ${count.format(coarse)} and ${count.format(refinement)} steps, and were put together (\`models/training/together.py\`); the steps are counted one after the other.`,
  );
}

/** Where it was given more channels while it was trained. */
export function widenedOf({ trained: { widened = [] } }: NetworkEntry): string[] {
  return widened.map(
    ({ step, from, to }) =>
      `Its first layer had ${from} filters until step ${count.format(step)} and has had ${to} since, other layers in proportion (up to a limit, where the network has one): each channel was repeated, so that the wider network went on from what the narrower had learned (\`models/training/widen.py\`, after Chen et al. 2016, "Net2Net").`,
  );
}

/** Where its code was given more places while it was trained. */
export function finerOf({ trained: { finer = [] } }: NetworkEntry): string[] {
  return finer.map(
    ({ step, from, to }) =>
      `Its code had ${from} by ${from} places until step ${count.format(step)} and has had ${to} by ${to} since: the last layer of the encoder and the first of the decoder were taken out, and the other layers of both went on from what they had learned (\`models/training/finer.py\`).`,
  );
}

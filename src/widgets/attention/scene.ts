import type { Settings } from '../../inpainting/attention/attention.ts';
import type { Guess } from '../../inpainting/attention/pixels.ts';
import type { Point } from '../../inpainting/marks.ts';
import type { Painted } from '../scene/history.ts';

/** What is drawn over the photograph. In the order of their numbers in an address, as all lists here: append only. */
export const views = ['hole', 'fill', 'map', 'weights'] as const;
export const patches = [1, 3, 5, 7] as const;
export const rates = [1, 2, 4] as const;
export const scales = [1, 2, 5, 10, 20, 50, 100, 200] as const;
export const guesses: readonly Guess[] = ['smooth', 'coarse-to-fine'];

/** Positions are compared by their colours, or by the features of a network with this identifier. */
export const pixels = 'pixels';

/** Pixels to a position of the DeepFills' attention, either way. */
export const deepfillGrid = 8;

/** The name of the output of a network that its attention compares. */
export const featuresOutput = 'feature_matching';

/** The whole state of an attention figure as plain data. */
export interface Scene extends Painted {
  readonly view: (typeof views)[number];
  /** `pixels`, or the identifier of a network. */
  readonly on: string;
  readonly guess: Guess;
  readonly patch: (typeof patches)[number];
  readonly rate: (typeof rates)[number];
  readonly scale: (typeof scales)[number];
  readonly fusion: boolean;
  readonly hard: boolean;
  /** The position looked at, in the photograph's units. */
  readonly at: Point;
}

export type Knobs = Pick<Scene, 'patch' | 'rate' | 'scale' | 'fusion' | 'hard' | 'guess' | 'on'>;

/** The side in pixels of the square that the figure works on. */
export const workSide = 128;

export function settingsOf({ patch, fusion, scale, hard }: Knobs): Settings {
  return { patch, fusion, scale, hard };
}

/** How many pixels across a comparison of colours sees: fusion adds a position on either side of the patch. */
export function seenAcross({ patch, fusion, rate }: Knobs): number {
  return (patch + (fusion ? 2 : 0)) * rate;
}

import type { Mark } from '../../inpainting/marks.ts';
import type { Knobs } from './scene.ts';
import type { Fills, Scales, Walked } from './walk.ts';

/** A picture, a hole, and how the network is set. */
export interface Asked {
  readonly picture: string;
  readonly marks: readonly Mark[];
  readonly knobs: Knobs;
}

/** What a figure shows until the network has been run again. */
export interface Shown {
  readonly asked: Asked;
  readonly provider: string;
  /** What ran, where, how long: a sentence for the reader. */
  readonly line: string;
  /** What other settings of the knobs changed, as a sentence; null at the trained ones. */
  readonly change: string | null;
  readonly psnr: Walked['psnr'];
  /** What the networks drew; null where the page was built with pictures of it. */
  readonly fills: Fills | null;
  /** By the layer's identifier, what it computed; null likewise. */
  readonly looks: Walked['looks'] | null;
  /** The same without the values: which channel varies most, and where colours end. */
  readonly channels: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, Scales>>;
}

export function sameKnobs(a: Knobs, b: Knobs): boolean {
  return a.attention === b.attention && a.softmaxScale === b.softmaxScale && a.gates === b.gates;
}

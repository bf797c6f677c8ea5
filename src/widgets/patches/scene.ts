import type { FillOrder } from '../../inpainting/patches/criminisi.ts';
import type { Painted } from '../scene/history.ts';

/** Sides of a patch that the figure offers, in pixels. */
export const patchSizes = [5, 9, 13] as const;
export type PatchSize = (typeof patchSizes)[number];

/** In the order of their numbers in an address: append only. */
export const orders = ['priority', 'onion-peel'] as const satisfies readonly FillOrder[];

/** The side of the picture that is worked on: few enough pixels to see each, and to fill while one watches. */
export const workSide = 128;

/** The photograph of a scene that shows the picture drawn by rule, `twoRegions`. */
export const twoRegionsId = 'two-regions';

/** The whole state of a Patches figure as plain data. */
export interface Scene extends Painted {
  readonly patchSize: PatchSize;
  readonly order: FillOrder;
  /** How many patches have been copied; more than there are steps means all. */
  readonly step: number;
  /**
   * The pixel of the front that the reader has chosen, counted row by row; null for the one that the fill has.
   * Where it is not on the front it is as null.
   */
  readonly point: number | null;
}

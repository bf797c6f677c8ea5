import { fieldOf } from '../../inpainting/receptiveField/formula.ts';
import { undilated, type Layer } from '../../inpainting/receptiveField/layers.ts';
import type { Painted } from '../scene/history.ts';

/** The side of the picture that is learned from, in pixels. */
export const side = 64;
/** Of every layer but the last. */
export const channels = 16;
/** Windows of the photograph in a batch. */
export const windows = 4;
/** Batches that pass between two pictures of what was learned, and how many pictures there are. */
export const batchesAStep = 10;
export const steps = 30;

export const networks = ['dilated', 'undilated'] as const;
export type Network = (typeof networks)[number];

const rates = [1, 2, 4, 8, 1];
const dilated = rates.map((dilation): Layer => ({ kernel: 3, stride: 1, dilation }));

/** As many layers of as many weights: what differs is where their taps stand. */
export const stacks: Both<readonly Layer[]> = {
  dilated,
  undilated: undilated(dilated),
};

/** Something of each network. */
export type Both<T> = Readonly<Record<Network, T>>;

export function both<T>(make: (network: Network) => T): Both<T> {
  return { dilated: make('dilated'), undilated: make('undilated') };
}

/** How far a network sees from any pixel, in pixels to each side. */
export function sightOf(network: Network): number {
  return (fieldOf(stacks[network]).size - 1) / 2;
}

/** The whole state of the figure as plain data; what was learned follows from it. */
export interface Scene extends Painted {
  /** Of the first weights, and of the windows that are learned from. */
  readonly seed: number;
  /** Pictures passed since the first weights, `steps` at most. */
  readonly step: number;
}

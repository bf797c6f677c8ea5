import type { Painted } from '../scene/history.ts';

/** The side in pixels of the square that a method works on. */
export const workSizes = [128, 256, 512] as const;
export type WorkSize = (typeof workSizes)[number];

/** What the slider can reveal, in the order of their numbers in an address: append only. */
export const reveals = ['fill', 'photograph', 'difference', 'blended'] as const;
export type Reveal = (typeof reveals)[number];

/** A hole, and what is to fill it. */
export interface Filling extends Painted {
  /** Identifier of a method, classical or trained. */
  readonly method: string;
  readonly size: WorkSize;
}

/** The whole state of a Fill figure as plain data. */
export interface Scene extends Filling {
  readonly reveal: Reveal;
}

export function isWorkSize(value: number): value is WorkSize {
  return workSizes.some((size) => size === value);
}

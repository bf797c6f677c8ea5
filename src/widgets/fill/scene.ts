import type { Painted } from '../scene/history.ts';

/** The side in pixels of the square that a method works on. */
export const workSizes = [128, 256, 512] as const;
export type WorkSize = (typeof workSizes)[number];

/** The whole state of a Fill figure as plain data. */
export interface Scene extends Painted {
  /** Identifier of a method, classical or trained. */
  readonly method: string;
  readonly size: WorkSize;
}

export function isWorkSize(value: number): value is WorkSize {
  return workSizes.some((size) => size === value);
}

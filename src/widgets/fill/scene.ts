import type { Mark } from '../../inpainting/marks.ts';

/** The side in pixels of the square that a method works on. */
export const workSizes = [128, 256, 512] as const;
export type WorkSize = (typeof workSizes)[number];

/** The photograph of a scene whose picture is the reader's own and stays on their machine. */
export const ownPhotograph = 'own';

/** The whole state of a Fill figure as plain data. */
export interface Scene {
  /** Identifier in `content/photographs.yaml`, or `own`. */
  readonly photograph: string;
  /** Identifier of a method, classical or trained. */
  readonly method: string;
  readonly size: WorkSize;
  readonly marks: readonly Mark[];
}

export function isWorkSize(value: number): value is WorkSize {
  return workSizes.some((size) => size === value);
}

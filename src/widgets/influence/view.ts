import type { Mark, Point } from '../../inpainting/marks.ts';
import type { Pixels } from '../easel/PixelLayer.tsx';
import type { Weighed } from './weigh.ts';

/** What is shown of one network: its numbers, and the map of its changes in the hole. */
export interface ShownChange extends Omit<Weighed, 'values'> {
  readonly heat: Pixels;
}

/** What a figure shows until the networks have been run again. */
export interface Shown {
  /** The picture's key, the marks that made the hole, and where the spot lay. */
  readonly picture: string;
  readonly marks: readonly Mark[];
  readonly spot: Point;
  readonly provider: string;
  /** What ran, where, how long: a sentence for the reader. */
  readonly line: string;
  readonly changes: readonly ShownChange[];
}

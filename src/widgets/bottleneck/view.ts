import type { Mark } from '../../inpainting/marks.ts';
import type { DrawnIn } from '../architecture/extent.ts';
import type { Apart, Both, Numbers } from './takeApart.ts';

/** What a figure shows until the network has been run again. */
export interface Shown extends Pick<
  Apart,
  'psnr' | 'maps' | 'of' | 'scale' | 'weightScales' | 'reach'
> {
  /** The picture's key, and the marks that made the hole. */
  readonly picture: string;
  readonly marks: readonly Mark[];
  readonly provider: string;
  /** What ran, where, how long: a sentence for the reader. */
  readonly line: string;
  /** Null where the page was built with pictures of them. */
  readonly fills: Both<DrawnIn> | null;
  /** Of the shown maps by their order: of all of them, or of the one that a page opens with. */
  readonly numbers: Readonly<Record<number, Numbers>>;
  /** All else; null where the page was built with pictures of them. */
  readonly apart: Apart | null;
}

import type { Rectangle } from '../../inpainting/hole.ts';
import type { Mark } from '../../inpainting/marks.ts';
import type { WorkSize } from './scene.ts';

/** A line of the method menu. */
export interface MethodChoice {
  readonly id: string;
  readonly name: string;
  readonly kind: 'network' | 'classical';
  /** The sides that it can work at. */
  readonly sizes: readonly WorkSize[];
}

/** A filled hole, until another fill replaces it. */
export interface Filled {
  readonly picture: string;
  readonly marks: readonly Mark[];
  /** What ran, where, how long: a sentence for the reader. */
  readonly line: string;
  readonly provider: string;
  /** The fill in the photograph's pixels, transparent outside the hole; a still is the whole picture at an address. */
  readonly image:
    { readonly rectangle: Rectangle; readonly pixels: ImageData } | { readonly still: string };
}

/** Whether a hole has been edited since it was filled: undo and redo bring the very same marks back. */
export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, i) => mark === b[i]);
}

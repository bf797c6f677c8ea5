import type { Rectangle } from '../../inpainting/hole.ts';
import type { Distance } from '../../inpainting/metrics.ts';
import { effectiveMarks, type Mark } from '../../inpainting/marks.ts';
import type { Drawing } from '../../networks/coarse.ts';
import { workSizes, type WorkSize } from './scene.ts';

/** A line of the method menu. */
export interface MethodChoice extends Drawing {
  readonly name: string;
  readonly kind: 'network' | 'classical';
  /** The sides that it can work at. */
  readonly sizes: readonly WorkSize[];
}

/** A fill as it is looked at. */
export interface Laid {
  /** How far it is from what the hole hides, at the size that was worked at, inside the hole. */
  readonly distance: Distance;
  /** In the photograph's pixels, transparent outside the hole; a still is the whole picture at an address. */
  readonly image:
    { readonly rectangle: Rectangle; readonly pixels: ImageData } | { readonly still: string };
}

/** A filled hole, until another fill replaces it. */
export interface Filled extends Laid {
  readonly picture: string;
  readonly marks: readonly Mark[];
  /** What ran, where, how long: a sentence for the reader. */
  readonly line: string;
  readonly provider: string;
  /** The same fill blended into the photograph; null of a method without training. */
  readonly blended: Laid | null;
}

/** Whether a hole has been edited since it was filled: undo and redo bring the very same marks back. */
export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, i) => mark === b[i]);
}

/** Whether a hole was painted on from another: a fill of that one is then still worth seeing beneath it. */
export function goesOnFrom(earlier: readonly Mark[], now: readonly Mark[]): boolean {
  return effectiveMarks(earlier)[0] === effectiveMarks(now)[0];
}

/** The size asked for, or the largest that a method can work at below it, or its smallest. */
export function sizeFor(wanted: WorkSize, method: MethodChoice | undefined): WorkSize {
  const sizes = method?.sizes ?? workSizes;
  return sizes.findLast((size) => size <= wanted) ?? sizes[0] ?? wanted;
}

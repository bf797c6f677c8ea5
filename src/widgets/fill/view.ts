import { unitsPerSide, type Mark, type Point } from '../../inpainting/marks.ts';
import type { WorkSize } from './scene.ts';
import type { Rectangle } from '../../inpainting/hole.ts';

/** A photograph that the book brings along; `content/photographs.yaml` lists them. */
export interface Photograph {
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  readonly author: string;
  readonly licence: string;
  /** Addresses on this site. */
  readonly file: string;
  readonly thumbnail: string;
  readonly width: number;
  readonly height: number;
}

/** A line of the method menu. */
export interface MethodChoice {
  readonly id: string;
  readonly name: string;
  readonly kind: 'network' | 'classical';
  /** The sides that it can work at. */
  readonly sizes: readonly WorkSize[];
}

/** What the figure shows: a photograph of the book, or the reader's own, which exists in memory only. */
export interface Picture {
  /** Differs for every picture opened, so that a result knows what it belongs to. */
  readonly key: string;
  readonly title: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly source: { readonly url: string } | { readonly bitmap: ImageBitmap };
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

export type Tool = 'brush' | 'eraser' | 'rectangle';

/** A picture's sides in units of its marks. */
export function extentOf({ width, height }: { width: number; height: number }): Point {
  const unit = unitsPerSide / Math.max(width, height);
  return { x: width * unit, y: height * unit };
}

/** Whether a hole has been edited since it was filled: undo and redo bring the very same marks back. */
export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, i) => mark === b[i]);
}

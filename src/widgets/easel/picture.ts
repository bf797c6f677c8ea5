import { unitsPerSide, type Point } from '../../inpainting/marks.ts';
import { ownPhotograph } from '../scene/restore.ts';

/** A photograph that the book brings along; `content/photographs.yaml` lists them. */
export interface Photograph {
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  /** Addresses on this site. */
  readonly file: string;
  readonly thumbnail: string;
  readonly width: number;
  readonly height: number;
}

/** What a figure shows: a photograph of the book, or the reader's own, which exists in memory only. */
export interface Picture {
  /** Differs for every picture opened, so that a result knows what it belongs to. */
  readonly key: string;
  readonly title: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly source: { readonly url: string } | { readonly bitmap: ImageBitmap };
}

export type Tool = 'brush' | 'eraser' | 'rectangle';

/** A picture's sides in units of its marks. */
export function extentOf({ width, height }: { width: number; height: number }): Point {
  const unit = unitsPerSide / Math.max(width, height);
  return { x: width * unit, y: height * unit };
}

/** The picture of a scene: the reader's own, the named one, or the book's first. */
export function pictureOf(
  id: string,
  photographs: readonly Photograph[],
  own: Picture | null,
): Picture {
  if (id === ownPhotograph && own) return own;
  const photograph = photographs.find((one) => one.id === id) ?? photographs[0];
  if (!photograph) throw new Error('A figure with a picture needs at least one photograph.');
  const { title, alt, width, height, file } = photograph;
  return { key: photograph.id, title, alt, width, height, source: { url: file } };
}

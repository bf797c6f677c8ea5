import { unitsPerSide, type Point } from '../../inpainting/marks.ts';
import { imageFromRgba, type Image } from '../../inpainting/image.ts';
import { resize } from '../../inpainting/resample.ts';
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

/** The picture's pixels, decoded. A photograph of the book is in the browser's cache, because it is shown. */
export async function drawableOf({ source }: Picture): Promise<HTMLImageElement | ImageBitmap> {
  if ('bitmap' in source) return source.bitmap;
  const element = new Image();
  element.src = source.url;
  await element.decode();
  return element;
}

/** The longest side at which a picture is read pixel by pixel: as long as the book's own. */
const longestRead = 960;

/** A picture's sides, its long one at most `side` pixels. */
function within(
  { width, height }: { width: number; height: number },
  side: number,
): [number, number] {
  const scale = Math.min(1, side / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

/**
 * The picture scaled so that its long side has at most `side` pixels. What is computed of a picture of the book is to
 * be what was computed at build, so it is scaled as there, and not by the browser's filter.
 */
export async function imageOf(picture: Picture, side: number): Promise<Image> {
  const read = await readPixels(picture, Math.max(side, longestRead));
  return resize(read, ...within(picture, side));
}

/** A square picture, `side` pixels wide: enlarged where it has fewer. */
export async function squareImageOf(picture: Picture, side: number): Promise<Image> {
  return resize(await imageOf(picture, side), side, side);
}

async function readPixels(picture: Picture, side: number): Promise<Image> {
  const [width, height] = within(picture, side);
  // Scaled by the browser's own filter: drawn smaller in one go, a canvas would leave pixels out.
  const bitmap = await createImageBitmap(await drawableOf(picture), {
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: 'high',
  });
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas.');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return imageFromRgba(context.getImageData(0, 0, width, height).data, width, height);
}

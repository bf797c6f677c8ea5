import { complete } from '../../inpainting/complete.ts';
import type { Hole } from '../../inpainting/hole.ts';
import { rgbaFromImage, type Image } from '../../inpainting/image.ts';
import type { DrawnPixels } from '../easel/PixelLayer.tsx';
import type { ByteReader, ByteWriter } from '../scene/bytes.ts';
import { readChoice, writeChoice } from '../scene/codec.ts';

/**
 * What is shown of what a network drew: the hole, with the photograph around it, or all of it. In the order of their
 * numbers in an address: append only.
 */
export const extents = ['hole', 'whole'] as const;
export type Extent = (typeof extents)[number];

/** What nothing is written for, as in addresses that are older than the choice. */
const [usual, ...others] = extents;

/** It is the last of an address. */
export function writeExtent(writer: ByteWriter, extent: Extent): void {
  if (extent !== usual) writeChoice(writer, others, extent);
}

export function readExtent(reader: ByteReader): Extent {
  return reader.atEnd ? usual : readChoice(reader, others);
}

/** How much is shown, after “What the refinement drew”. */
export const extentWords: Readonly<Record<Extent, string>> = {
  hole: ' in the hole, in the photograph',
  whole: ', the whole picture',
};

/** What was drawn, as much of it as is to be seen. */
export type DrawnIn = Readonly<Record<Extent, DrawnPixels>>;

export function drawnIn(image: Image, hole: Hole, made: Image): DrawnIn {
  return { hole: pixelsOf(complete(image, hole, made)), whole: pixelsOf(made) };
}

export function pixelsOf(image: Image): DrawnPixels {
  return { width: image.width, height: image.height, rgba: rgbaFromImage(image) };
}

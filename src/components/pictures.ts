import sharp, { type Sharp } from 'sharp';
import { imageFromRgba, rgbaFromImage, type Image } from '../inpainting/image.ts';
import { photographs } from '../widgets/easel/served.ts';
import { squareSide } from '../widgets/easel/squares.ts';
import { once } from './once.ts';

/** Reads and writes pictures at build, for stills and for figures drawn on the server. */

/**
 * A photograph of the book, at its own size or so that its long side has `side` pixels. Throws where
 * `content/photographs.yaml` has no such photograph.
 */
export async function readPhotograph(id: string, side?: number): Promise<Image> {
  return readPublic(fileOf(id), side);
}

/** Reads a picture that lies in `public` under that address, like `readPhotograph`. */
export async function readPublic(address: string, side?: number): Promise<Image> {
  const file = sharp(`public${address}`);
  return pixelsOf(side === undefined ? file : file.resize(side, side, { fit: 'inside' }));
}

/** The middle square of a photograph, for figures whose hole is to fit every photograph alike: the file that is served. */
export const squareFile = once((id: string) =>
  sharp(`public${fileOf(id)}`)
    .resize(squareSide, squareSide, { fit: 'cover' })
    .webp({ quality: 86 })
    .toBuffer(),
);

/** The middle square as a browser reads it: what a figure computes from at build, it computes from there. */
export async function readSquare(id: string): Promise<Image> {
  return pixelsOf(sharp(await squareFile(id)));
}

/** A picture drawn by rule as a browser reads it from a file that lost nothing: in bytes. */
export function inBytes(image: Image): Image {
  return imageFromRgba(rgbaFromImage(image), image.width, image.height);
}

function fileOf(id: string): string {
  const photograph = photographs.find((one) => one.id === id);
  if (!photograph) throw new Error(`content/photographs.yaml has no photograph “${id}”.`);
  return photograph.file;
}

async function pixelsOf(picture: Sharp): Promise<Image> {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return imageFromRgba(data, info.width, info.height);
}

/**
 * The answer to a request for a picture: WebP. `rgba`, if given, is drawn in the image's place; `lossless`
 * keeps every pixel's colour, for pictures of few and large pixels.
 */
export async function webpOf(
  image: Image,
  rgba: Uint8ClampedArray = rgbaFromImage(image),
  lossless = false,
): Promise<Response> {
  const raw = { width: image.width, height: image.height, channels: 4 } as const;
  const picture = await sharp(rgba, { raw })
    .webp(lossless ? { lossless } : { quality: 90 })
    .toBuffer();
  return new Response(new Uint8Array(picture));
}

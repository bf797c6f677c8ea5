import sharp from 'sharp';
import { imageFromRgba, rgbaFromImage, type Image } from '../inpainting/image.ts';
import { photographs } from '../widgets/easel/served.ts';

/** Reads and writes pictures at build, for stills and for figures drawn on the server. */

/**
 * A photograph of the book, at its own size or so that its long side has `side` pixels. Throws where
 * `content/photographs.yaml` has no such photograph.
 */
export async function readPhotograph(id: string, side?: number): Promise<Image> {
  const photograph = photographs.find((one) => one.id === id);
  if (!photograph) throw new Error(`content/photographs.yaml has no photograph “${id}”.`);
  return readPublic(photograph.file, side);
}

/** Reads a picture that lies in `public` under that address, like `readPhotograph`. */
export async function readPublic(address: string, side?: number): Promise<Image> {
  const file = sharp(`public${address}`).ensureAlpha();
  const sized = side === undefined ? file : file.resize(side, side, { fit: 'inside' });
  const { data, info } = await sized.raw().toBuffer({ resolveWithObject: true });
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

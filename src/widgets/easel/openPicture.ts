import { fileStructure } from './fileStructure.ts';

/** A photograph is worked on in memory at 4 bytes a pixel, several times over: a phone holds this many. */
const mostPixels = 24_000_000;

export interface OpenedPicture {
  readonly bitmap: ImageBitmap;
  readonly width: number;
  readonly height: number;
  /** What was done to the file on the way, in sentences for the reader. */
  readonly notes: readonly string[];
}

/** A file that is no picture for us. `message` says to the reader what is wrong with it. */
export class OpenError extends Error {
  override readonly name = 'OpenError';
}

/**
 * Decodes a picture of any kind that the browser knows, upright, the first frame of an animation, with
 * at most 24 megapixels. Throws `OpenError`.
 */
export async function openPicture(file: Blob, name: string): Promise<OpenedPicture> {
  if (file.size === 0) throw new OpenError(`“${name}” is empty (0 bytes). Choose another file.`);
  const structure = fileStructure(new Uint8Array(await file.arrayBuffer()));
  if (structure.truncated) {
    throw new OpenError(
      `“${name}” is cut short: the end of the ${structure.format.toUpperCase()} file is missing. Copy or download it again.`,
    );
  }
  const decoded = await decode(file, name);
  const notes = structure.animated ? ['This is an animation; its first frame is used.'] : [];
  const pixels = decoded.width * decoded.height;
  if (pixels <= mostPixels)
    return { bitmap: decoded, width: decoded.width, height: decoded.height, notes };
  const scale = Math.sqrt(mostPixels / pixels);
  const width = Math.floor(decoded.width * scale);
  const height = Math.floor(decoded.height * scale);
  const bitmap = await createImageBitmap(decoded, {
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: 'high',
  });
  decoded.close();
  return { bitmap, width, height, notes: [...notes, scaledNote(pixels, width, height)] };
}

function scaledNote(pixels: number, width: number, height: number): string {
  const megapixels = Math.round(pixels / 1e6);
  return `The photograph has ${megapixels} megapixels, more than a browser can safely work on; it was scaled to ${width} × ${height}.`;
}

async function decode(file: Blob, name: string): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file);
  } catch {
    return decodeAsElement(file, name);
  }
}

/** Pictures without a bitmap of their own, such as SVG, are decoded by an image element only. */
async function decodeAsElement(file: Blob, name: string): Promise<ImageBitmap> {
  const element = new Image();
  element.src = URL.createObjectURL(file);
  try {
    await element.decode();
    return await createImageBitmap(element);
  } catch (cause) {
    throw new OpenError(
      `“${name}” is not a picture that this browser can read. JPEG, PNG, WebP, AVIF and GIF work everywhere.`,
      { cause },
    );
  } finally {
    URL.revokeObjectURL(element.src);
  }
}

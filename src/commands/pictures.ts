import { mkdir, readdir } from 'node:fs/promises';
import { dirname, extname, join, parse } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { createHole, type Hole } from '../inpainting/hole.ts';
import { imageFromRgba, rgbaFromImage, type Image } from '../inpainting/image.ts';
import { CommandError } from './command.ts';

const ENDINGS = ['.png', '.jpg', '.jpeg', '.webp'];

/** Of 255: at least this is white, and white is missing. */
const WHITE = 128;

/** A picture file of a folder; `name` is the file's without its ending. */
interface PictureFile {
  readonly name: string;
  readonly path: string;
}

/**
 * A picture as a reader sees it: turned by its EXIF orientation, its colours brought to sRGB, 8 bit,
 * transparency laid over white, the first frame of an animation. Throws `CommandError` when it cannot be read.
 */
export async function readImage(path: string): Promise<Image> {
  const { data, info } = await decode(path, (file) => file.toColourspace('srgb').ensureAlpha());
  return imageFromRgba(data, info.width, info.height);
}

/** A hole as a picture: white = missing, black and transparent = known. Throws `CommandError` like `readImage`. */
export async function readHole(path: string): Promise<Hole> {
  const { data, info } = await decode(path, (file) => {
    return file.flatten({ background: 'black' }).toColourspace('b-w');
  });
  const hole = createHole(info.width, info.height);
  hole.data.forEach((_, i) => (hole.data[i] = data[i * info.channels]! >= WHITE ? 1 : 0));
  return hole;
}

/**
 * Writes PNG, JPEG or WebP, by the file's ending; makes the folder. WebP is lossless unless a `quality` from 1 to
 * 100 is given. Throws `CommandError` otherwise.
 */
export async function writeImage(path: string, image: Image, quality?: number): Promise<void> {
  const { width, height } = image;
  const file = sharp(rgbaFromImage(image), { raw: { width, height, channels: 4 } }).removeAlpha();
  await write(path, file, quality);
}

/** White = missing, as one grey channel. */
export async function writeHole(path: string, { width, height, data }: Hole): Promise<void> {
  const grey = data.map((missing) => 255 * missing);
  await write(path, sharp(grey, { raw: { width, height, channels: 1 } }).toColourspace('b-w'));
}

/**
 * The PNG, JPEG and WebP files of a folder in the order of their names; other files are passed over.
 * Throws `CommandError` when the folder cannot be read, holds none, or holds two of one name.
 */
export async function listPictures(folder: string): Promise<PictureFile[]> {
  const files = await readdir(folder).catch((cause: unknown) => {
    throw new CommandError(`${folder} is not a folder that can be read.`, { cause });
  });
  const pictures = files
    .filter((file) => ENDINGS.includes(extname(file).toLowerCase()))
    .sort()
    .map((file) => ({ name: parse(file).name, path: join(folder, file) }));
  if (pictures.length === 0) throw new CommandError(`${folder} holds no PNG, JPEG or WebP file.`);
  const twice = pictures.find(({ name }, i) => pictures[i + 1]?.name === name);
  if (twice) {
    throw new CommandError(
      `${folder} holds two pictures called ${twice.name}. Rename one of them.`,
    );
  }
  return pictures;
}

async function decode(path: string, prepare: (file: Sharp) => Sharp) {
  try {
    const file = sharp(path, { limitInputPixels: 2 ** 28 }).autoOrient();
    return await prepare(file).raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(`${path} cannot be read as a picture: ${why.split('\n')[0]}.`, {
      cause,
    });
  }
}

async function write(path: string, file: Sharp, quality?: number): Promise<void> {
  const ending = extname(path).toLowerCase();
  if (!ENDINGS.includes(ending)) {
    throw new CommandError(`${path} must end in .png, .jpg or .webp.`);
  }
  await mkdir(dirname(path), { recursive: true });
  const encoded =
    ending === '.png'
      ? file.png()
      : ending === '.webp'
        ? file.webp(quality === undefined ? { lossless: true } : { quality })
        : file.jpeg({ quality: 95 });
  await encoded.toFile(path);
}

import sharp from 'sharp';
import type { NamedFile } from './fillFigure.ts';

/** A picture of smooth colours with fine grain, the same every time, so that a changed pixel is seen. */
export async function photograph(width: number, height: number): Promise<NamedFile> {
  const pixels = Buffer.alloc(3 * width * height);
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const grain = (x * 7919 + y * 104729) % 31;
    pixels.set([(150 * x) / width + grain, (200 * y) / height + grain, 90 + grain], 3 * i);
  }
  const buffer = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
  return { name: 'photograph.png', mimeType: 'image/png', buffer };
}

/** One colour all over. */
export async function plain(width: number, height: number, background: string): Promise<NamedFile> {
  const create = { width, height, channels: 3, background } as const;
  const buffer = await sharp({ create, limitInputPixels: false }).png().toBuffer();
  return { name: `${background}.png`, mimeType: 'image/png', buffer };
}

/** Black with a white rectangle: a hole as a picture. */
export async function rectangleHole(
  width: number,
  height: number,
  hole: { left: number; top: number; width: number; height: number },
): Promise<NamedFile> {
  const black = await plain(width, height, 'black');
  const white = await plain(hole.width, hole.height, 'white');
  const buffer = await sharp(black.buffer)
    .composite([{ input: white.buffer, left: hole.left, top: hole.top }])
    .png()
    .toBuffer();
  return { name: 'hole.png', mimeType: 'image/png', buffer };
}

/** An animation of two frames, red and blue. */
export async function animation(): Promise<NamedFile> {
  const [width, height] = [64, 48];
  const frames = Buffer.alloc(3 * width * height * 2);
  for (let i = 0; i < width * height; i++) {
    frames[3 * i] = 255;
    frames[3 * (width * height + i) + 2] = 255;
  }
  const raw = { width, height: 2 * height, channels: 3, pageHeight: height } as const;
  const buffer = await sharp(frames, { raw })
    .gif({ delay: [100, 100] })
    .toBuffer();
  return { name: 'animation.gif', mimeType: 'image/gif', buffer };
}

/** Interleaved RGB bytes of a PNG, with its size. */
export async function rgbOf(png: Buffer): Promise<{ width: number; height: number; rgb: Buffer }> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgb: data };
}

import { readdirSync } from 'node:fs';
import sharp from 'sharp';
import { createHole, type Hole } from '../../../src/inpainting/hole.ts';
import { imageFromRgba, type Image } from '../../../src/inpainting/image.ts';

const folder = 'public/photographs';
const photographs = readdirSync(folder).filter((name) => name.endsWith('.webp'));

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A random square of a random photograph of the book, `size` pixels a side after scaling. */
export async function randomPhotograph(random: () => number, size: number): Promise<Image> {
  const photograph = sharp(`${folder}/${photographs[Math.floor(random() * photographs.length)]!}`);
  const { width, height } = await photograph.metadata();
  const side = Math.floor(Math.min(width, height) * (0.5 + random() / 2));
  const square = {
    left: Math.floor(random() * (width - side)),
    top: Math.floor(random() * (height - side)),
    width: side,
    height: side,
  };
  const rgba = await photograph.extract(square).resize(size, size).ensureAlpha().raw().toBuffer();
  return imageFromRgba(rgba, size, size);
}

/** A few random rectangles and random single pixels, so that holes have both insides and ragged edges. */
export function randomHole(random: () => number, size: number): Hole {
  const hole = createHole(size, size);
  for (let i = 0; i < 3; i++) {
    const left = Math.floor(random() * size * 0.8);
    const right = Math.min(size, left + 1 + Math.floor(random() * size * 0.5));
    const top = Math.floor(random() * size * 0.8);
    const bottom = Math.min(size, top + 1 + Math.floor(random() * size * 0.5));
    for (let y = top; y < bottom; y++) hole.data.fill(1, y * size + left, y * size + right);
  }
  for (let i = 0; i < size; i++) hole.data[Math.floor(random() * hole.data.length)] = 1;
  return hole;
}

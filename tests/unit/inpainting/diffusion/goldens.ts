import { readFileSync } from 'node:fs';
import type { Hole } from '../../../../src/inpainting/hole.ts';
import type { Image } from '../../../../src/inpainting/image.ts';

type Method = 'biharmonic' | 'telea' | 'navier-stokes';
interface StoredCase extends Partial<Record<Method, string>> {
  name: string;
  width: number;
  height: number;
  channels: number;
  image: string;
  hole: string;
}
export interface GoldenCase {
  readonly name: string;
  /** The whole picture: the truth. */
  readonly image: Image;
  readonly hole: Hole;
  /** The fill's values in the hole alone, channel after channel, in [0, 1]; null where none is stored. */
  readonly expected: (method: Method) => Float64Array | null;
}

const stored = JSON.parse(
  readFileSync(new URL('../../../golden/diffusion.json', import.meta.url), 'utf8'),
) as { cases: StoredCase[] };

/** What models/training/goldens_diffusion.py wrote. */
export const goldens: readonly GoldenCase[] = stored.cases.map((entry) => {
  const { name, width, height, channels } = entry;
  const bits = Buffer.from(entry.hole, 'base64');
  const hole = Uint8Array.from(
    { length: width * height },
    (_, i) => (bits[i >> 3]! >> (7 - (i & 7))) & 1,
  );
  const data = Float32Array.from(Buffer.from(entry.image, 'base64'), (byte) => byte / 255);
  return {
    name,
    image: { width, height, channels, data },
    hole: { width, height, data: hole },
    expected(method) {
      const text = entry[method];
      if (text === undefined) return null;
      const bytes = Buffer.from(text, 'base64');
      if (method !== 'biharmonic') return Float64Array.from(bytes, (byte) => byte / 255);
      return Float64Array.from(
        { length: bytes.length / 2 },
        (_, i) => bytes.readUInt16LE(2 * i) / 65535,
      );
    },
  };
});

/** The values of a picture in a hole, channel after channel. */
export function inHole(image: Image, hole: Hole): Float64Array {
  const values: number[] = [];
  image.data.forEach((value, i) => {
    if (hole.data[i % hole.data.length]) values.push(value);
  });
  return Float64Array.from(values);
}

export const largestDifference = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  if (a.length !== b.length) return Infinity;
  let largest = 0;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i]! - b[i]!));
  return largest;
};

/** Peak signal-to-noise ratio in dB of values in [0, 1]. */
export const psnr = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return -10 * Math.log10(sum / a.length);
};

/** The picture with its hole painted over, so that nothing can be read from under it. */
export function withoutHole(image: Image, hole: Hole): Image {
  return {
    ...image,
    data: image.data.map((value, i) => (hole.data[i % hole.data.length] ? 0 : value)),
  };
}

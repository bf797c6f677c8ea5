import type { Image } from '../../inpainting/image.ts';

/** Where one layer's gates lie in an atlas: one after another from the left, in rows. */
export interface Strip {
  readonly top: number;
  readonly side: number;
  readonly channels: number;
}

/** All gates of a run in one picture, white where they are shut: a figure cuts each out of it. */
export interface Atlas {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly strips: Readonly<Record<string, Strip>>;
}

const atlasWidth = 1024;

/** The atlas of square gates by the name of their output: its layout, and its bytes of grey row by row. */
export function drawAtlas(gates: Readonly<Record<string, Image>>) {
  const strips: Record<string, Strip> = {};
  let height = 0;
  for (const [output, { width: side, channels }] of Object.entries(gates)) {
    strips[output] = { top: height, side, channels };
    height += side * Math.ceil((channels * side) / atlasWidth);
  }
  const grey = new Uint8ClampedArray(atlasWidth * height);
  for (const [output, { data }] of Object.entries(gates)) {
    const strip = strips[output]!;
    const plane = strip.side ** 2;
    for (let channel = 0; channel < strip.channels; channel++) {
      const { left, top } = cellOf(strip, channel);
      for (let i = 0; i < plane; i++) {
        const at = (top + Math.floor(i / strip.side)) * atlasWidth + left + (i % strip.side);
        grey[at] = 255 * (1 - data[channel * plane + i]!);
      }
    }
  }
  return { width: atlasWidth, height, strips, grey };
}

/** The upper left corner of a channel in its atlas. */
export function cellOf({ top, side }: Strip, channel: number): { left: number; top: number } {
  const x = channel * side;
  return { left: x % atlasWidth, top: top + side * Math.floor(x / atlasWidth) };
}

import { coverHole } from '../holeAtSize.ts';
import type { Hole } from '../hole.ts';
import { createImage, type Image } from '../image.ts';

/** Every `rate`-th pixel either way, from the first on. */
export function subsample(image: Image, rate: number): Image {
  const width = Math.ceil(image.width / rate);
  const height = Math.ceil(image.height / rate);
  const small = createImage(width, height, image.channels);
  for (let i = 0; i < small.data.length; i++) {
    const row = Math.floor(i / width);
    const line = Math.floor(row / height) * image.height + (row % height) * rate;
    small.data[i] = image.data[line * image.width + (i % width) * rate]!;
  }
  return small;
}

/** The hole with one pixel for each cell of `cell` × `cell`: missing where any pixel of it is. */
export function holeOfCells(hole: Hole, cell: number): Hole {
  return coverHole(hole, hole.width / cell, hole.height / cell);
}

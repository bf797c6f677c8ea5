import type { Hole } from './hole.ts';

/**
 * The hole at another size, as a hole read from a picture of another shape becomes: by nearest neighbour, which keeps
 * its share. A spot may lie between all centres; of a hole that would be lost so, every pixel is missing that it touches.
 */
export function resizeHole(hole: Hole, width: number, height: number): Hole {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(((y + 0.5) * hole.height) / height) * hole.width;
    for (let x = 0; x < width; x++) {
      data[y * width + x] = hole.data[row + Math.floor(((x + 0.5) * hole.width) / width)]!;
    }
  }
  const isLost = hole.data.includes(1) && !data.includes(1);
  return isLost ? coverHole(hole, width, height) : { width, height, data };
}

/** The hole at another size with nothing lost: a target pixel is missing when any pixel it overlaps is. */
export function coverHole(hole: Hole, width: number, height: number): Hole {
  const data = new Uint8Array(width * height);
  const row = new Uint8Array(hole.width);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = overlap(y, hole.height, height);
    row.fill(0);
    for (let line = top; line <= bottom; line++)
      for (let x = 0; x < hole.width; x++) row[x]! |= hole.data[line * hole.width + x]!;
    for (let x = 0; x < width; x++) {
      const [left, right] = overlap(x, hole.width, width);
      for (let i = left; i <= right; i++) data[y * width + x]! |= row[i]!;
    }
  }
  return { width, height, data };
}

/** The source pixels that target pixel `i` overlaps, first and last. */
export function overlap(i: number, source: number, target: number): [number, number] {
  return [Math.floor((i * source) / target), Math.ceil(((i + 1) * source) / target) - 1];
}

import type { Hole } from '../hole.ts';
import type { Image } from '../image.ts';
import { ringsOf } from './priority.ts';
import { sourceCentres } from './sources.ts';

/** A picture and its hole at one size. */
export interface Level {
  readonly image: Image;
  readonly hole: Hole;
  /** `ringsOf` the hole. */
  readonly rings: Int32Array;
}

/** With fewer patches to choose from, a smaller picture misleads more than it helps. */
const LEAST_SOURCES = 1500;

/** The picture at ever half the size, the smallest first, as long as there is a hole and enough to choose from. */
export function pyramidOf(image: Image, hole: Hole, patchSize: number): Level[] {
  const levels: Level[] = [];
  let level = { image, hole };
  do {
    levels.unshift({ ...level, rings: ringsOf(level.hole) });
    level = halve(level.image, level.hole);
  } while (
    level.hole.data.includes(1) &&
    sourceCentres(level.hole, (patchSize - 1) / 2).length >= LEAST_SOURCES
  );
  return levels;
}

/**
 * Half the size, rounded up. A pixel is missing when at least half of those under it are, and else the mean
 * of the known ones: nothing seeps in from under the hole.
 */
export function halve(image: Image, hole: Hole): { image: Image; hole: Hole } {
  const width = Math.ceil(image.width / 2);
  const height = Math.ceil(image.height / 2);
  const plane = width * height;
  const data = new Float32Array(plane * image.channels);
  const missing = new Uint8Array(plane);
  for (let target = 0; target < plane; target++) {
    const x = 2 * (target % width);
    const y = 2 * Math.floor(target / width);
    let under = 0;
    let known = 0;
    for (let row = y; row < Math.min(image.height, y + 2); row++) {
      for (let column = x; column < Math.min(image.width, x + 2); column++) {
        const pixel = row * image.width + column;
        under++;
        if (hole.data[pixel]) continue;
        known++;
        for (let c = 0; c < image.channels; c++)
          data[c * plane + target]! += image.data[c * hole.data.length + pixel]!;
      }
    }
    missing[target] = 2 * known <= under ? 1 : 0;
    for (let c = 0; known > 0 && c < image.channels; c++) data[c * plane + target]! /= known;
  }
  return {
    image: { width, height, channels: image.channels, data },
    hole: { width, height, data: missing },
  };
}

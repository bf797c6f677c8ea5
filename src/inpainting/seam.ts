import type { Hole } from './hole.ts';
import type { Image } from './image.ts';

/**
 * The mean step across a hole's edge: the absolute difference between a missing pixel and a known one beside,
 * above or below it, over all such pairs and the channels, for values in [0, 1]. As a share of the truth's own
 * step there it says how far the edge of a fill shows. NaN where no missing pixel has a known neighbour.
 */
export function stepAcrossEdge(image: Image, hole: Hole): number {
  const { width, height, data } = image;
  const plane = width * height;
  let sum = 0;
  let count = 0;
  for (let i = 0; i < data.length; i++) {
    const place = i % plane;
    const add = (next: number) => {
      if (hole.data[place] === hole.data[place + next]) return;
      sum += Math.abs(data[i]! - data[i + next]!);
      count++;
    };
    if ((place + 1) % width > 0) add(1);
    if (place + width < plane) add(width);
  }
  return sum / count;
}

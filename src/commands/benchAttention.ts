import { attendPixels, firstGuess } from '../inpainting/attention/pixels.ts';
import { paperSettings } from '../inpainting/attention/attention.ts';
import { createHole } from '../inpainting/hole.ts';
import { bricks } from '../inpainting/patterns.ts';

/**
 * `npm run bench:attention`: contextual attention on pixels, with the paper's settings at rate 2, for a square
 * hole of a given share of a square picture. Processor time of the attention alone and of the first guess, without
 * the system's, how much more memory arrays have after it, and the most that the whole process had.
 */
const cases = [
  { side: 128, share: 0.1 },
  { side: 128, share: 0.25 },
  { side: 256, share: 0.1 },
  { side: 512, share: 0.05 },
];

function processorTime<T>(work: () => T): { readonly result: T; readonly milliseconds: number } {
  const before = process.cpuUsage();
  const result = work();
  return { result, milliseconds: process.cpuUsage(before).user / 1000 };
}

for (const { side, share } of cases) {
  const wall = bricks(side, side, side / 10);
  const hole = createHole(side, side);
  const edge = Math.round(side * Math.sqrt(share));
  const first = (side - edge) >> 1;
  for (let y = first; y < first + edge; y++)
    hole.data.fill(1, y * side + first, y * side + first + edge);

  const before = process.memoryUsage().arrayBuffers;
  const guess = processorTime(() => firstGuess(wall, hole, 'coarse-to-fine'));
  const times = Array.from({ length: side > 256 ? 1 : 7 }, () =>
    processorTime(() => attendPixels(guess.result, hole, 2, paperSettings)),
  ).map(({ milliseconds }) => milliseconds);
  const median = times.sort((a, b) => a - b)[times.length >> 1]!;
  const peak = process.resourceUsage().maxRSS / 1000;
  console.log(
    `${side} × ${side}, ${100 * share} % missing: attention ${median.toFixed(0)} ms, ` +
      `first guess ${guess.milliseconds.toFixed(0)} ms; arrays ${((process.memoryUsage().arrayBuffers - before) / 1e6).toFixed(0)} MB now, the whole process at most ${peak.toFixed(0)} MB`,
  );
}

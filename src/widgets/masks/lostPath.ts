import type { Valid } from '../../inpainting/partialConvolution.ts';
import { oncePer } from '../scene/oncePer.ts';

/** What is not valid as an SVG path, equal runs of rows below each other as one. */
export const lostPath = oncePer(({ width, height, data }: Valid): string => {
  const runs = new Map<string, { x: number; length: number; y: number; rows: number }>();
  const done: string[] = [];
  const write = (run: { x: number; length: number; y: number; rows: number }): void => {
    done.push(`M${run.x} ${run.y}h${run.length}v${run.rows}h-${run.length}z`);
  };
  for (let y = 0; y <= height; y++) {
    const seen = new Set<string>();
    for (let x = 0; y < height && x < width; x++) {
      if (data[y * width + x]) continue;
      const start = x;
      while (x < width && !data[y * width + x]) x++;
      const key = `${start} ${x - start}`;
      const above = runs.get(key);
      if (above) above.rows++;
      else runs.set(key, { x: start, length: x - start, y, rows: 1 });
      seen.add(key);
    }
    for (const [key, run] of runs) {
      if (seen.has(key)) continue;
      write(run);
      runs.delete(key);
    }
  }
  return done.join('');
});

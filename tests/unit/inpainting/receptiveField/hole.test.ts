import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceOf, neededField } from '../../../../src/inpainting/receptiveField/hole.ts';
import { lengthsThrough } from '../../../../src/inpainting/receptiveField/layers.ts';
import { pathsTo } from '../../../../src/inpainting/receptiveField/paths.ts';
import { layerLists } from './arbitrary.ts';

const picture = { width: 14, height: 11 };

const scenes = fc.record({
  layers: layerLists(),
  hole: fc.record({
    left: fc.integer({ min: 0, max: 13 }),
    top: fc.integer({ min: 0, max: 10 }),
    width: fc.integer({ min: 0, max: 14 }),
    height: fc.integer({ min: 0, max: 11 }),
  }),
  x: fc.integer({ min: 0, max: 13 }),
  y: fc.integer({ min: 0, max: 10 }),
});

test('evidence is counted right without looking at a pixel', () => {
  fc.assert(
    fc.property(scenes, ({ layers, hole, x, y }) => {
      const at = (place: number, length: number) =>
        Math.min(place, lengthsThrough(layers, length).at(-1)! - 1);
      const across = pathsTo(layers, at(x, picture.width), picture.width);
      const down = pathsTo(layers, at(y, picture.height), picture.height);
      const seen = { pixels: 0, paths: 0 };
      const valid = { pixels: 0, paths: 0 };
      down.counts.forEach((rows, j) =>
        across.counts.forEach((columns, i) => {
          const [u, v] = [across.first + i, down.first + j];
          const isMissing =
            u >= hole.left &&
            u < hole.left + hole.width &&
            v >= hole.top &&
            v < hole.top + hole.height;
          for (const sums of isMissing ? [seen] : [seen, valid]) {
            sums.pixels += Number(rows * columns > 0);
            sums.paths += rows * columns;
          }
        }),
      );
      const evidence = evidenceOf(across, down, hole);
      // An even kernel in the corner may look at padding alone.
      const share = (part: 'pixels' | 'paths') => (seen[part] ? valid[part] / seen[part] : 0);
      expect(evidence.pixels).toBeCloseTo(share('pixels'), 10);
      expect(evidence.paths).toBeCloseTo(share('paths'), 10);
    }),
  );
});

test('the needed field is the smallest window that holds a valid pixel', () => {
  fc.assert(
    fc.property(scenes, ({ hole, x, y }) => {
      const isValid = (u: number, v: number): boolean =>
        u >= 0 &&
        v >= 0 &&
        u < picture.width &&
        v < picture.height &&
        !(
          u >= hole.left &&
          u < hole.left + hole.width &&
          v >= hole.top &&
          v < hole.top + hole.height
        );
      let needed = Infinity;
      for (let reach = 14; reach >= 0; reach--) {
        for (let v = y - reach; v <= y + reach; v++)
          for (let u = x - reach; u <= x + reach; u++) if (isValid(u, v)) needed = 2 * reach + 1;
      }
      expect(neededField({ x, y }, hole, picture)).toBe(needed);
    }),
  );
});

import { expect, test } from 'vitest';
import { pathsTo } from '../../../../src/inpainting/receptiveField/paths.ts';
import { presets } from '../../../../src/inpainting/receptiveField/presets.ts';
import {
  heatOfPaths,
  heatOfValues,
  rgbaOfHeat,
} from '../../../../src/widgets/receptive-field/heat.ts';
import { fieldsOf, layersOf } from '../../../../src/widgets/receptive-field/field.ts';
import { closeUp, cutOut } from '../../../../src/widgets/receptive-field/probe.ts';
import { scenes } from '../../../../src/widgets/receptive-field/scenes.ts';

test('what is not used is transparent, and the most used is lightest', () => {
  const paths = pathsTo(presets['equal-rates'], 20);
  const { width, height, levels } = heatOfPaths(paths, paths);
  expect([width, height]).toEqual([13, 13]);
  expect(levels[6 * 13 + 6]).toBe(255);
  expect(levels[6 * 13 + 5]).toBe(0);
  const rgba = rgbaOfHeat({ width, height, levels });
  expect(rgba[4 * (6 * 13 + 5) + 3]).toBe(0);
  expect(rgba[4 * (6 * 13 + 6) + 3]).toBeGreaterThan(200);
});

test('measured values are drawn on the scale of those counted', () => {
  const { counts, first } = pathsTo(presets.plain, 20);
  const values = Float32Array.from({ length: counts.length ** 2 }, (_, i) => {
    return counts[i % counts.length]! * counts[Math.floor(i / counts.length)]!;
  });
  const counted = heatOfPaths({ first, counts }, { first, counts });
  expect(heatOfValues(values, counts.length)).toEqual(counted);
});

test('a field cut out has the paths that it has in the picture', () => {
  for (const scene of Object.values(scenes)) {
    const { size, points } = fieldsOf(scene, { width: 960, height: 480 });
    const layers = layersOf(scene).slice(0, scene.shown);
    for (const field of Object.values(points)) {
      const close = closeUp(layers, field, size);
      const { place, width, height } = close.probe;
      const across = pathsTo(layers, place.x, width);
      const down = pathsTo(layers, place.y, height);
      const counts = Float32Array.from({ length: width * height }, (_, i) => {
        const x = (across.counts[(i % width) - across.first] ?? 0) > 0;
        const y = (down.counts[Math.floor(i / width) - down.first] ?? 0) > 0;
        return Number(x && y);
      });
      const expected = Float32Array.from(heatOfPaths(field.across, field.down).levels, (level) =>
        Number(level > 0),
      );
      expect(cutOut(counts, close, field.bounds)).toEqual(expected);
    }
  }
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presets } from '../../../../src/inpainting/receptiveField/presets.ts';
import { receptiveFieldCodec } from '../../../../src/widgets/receptive-field/codec.ts';
import { percent } from '../../../../src/widgets/easel/percent.ts';
import { describePoint } from '../../../../src/widgets/receptive-field/describe.ts';
import {
  addLayer,
  changeLayer,
  moveLayer,
  placeLayer,
  removeLayer,
} from '../../../../src/widgets/receptive-field/edit.ts';
import { exercises } from '../../../../src/widgets/receptive-field/exercises.ts';
import { fieldsOf } from '../../../../src/widgets/receptive-field/field.ts';
import {
  fitInto,
  moveHole,
  movePoint,
  resizeHole,
} from '../../../../src/widgets/receptive-field/move.ts';
import {
  dilations,
  kernels,
  objectionTo,
  strides,
} from '../../../../src/widgets/receptive-field/scene.ts';
import { scenes } from '../../../../src/widgets/receptive-field/scenes.ts';
import { SceneCodeError } from '../../../../src/widgets/scene/codec.ts';
import { photographs } from '../../../../src/widgets/easel/served.ts';

const named = Object.entries(scenes);

function seen(name: string) {
  const scene = scenes[name]!;
  const photograph = photographs.find(({ id }) => id === scene.photograph)!;
  return fieldsOf(scene, photograph);
}

describe('the named scenes', () => {
  test.each(named)('%s comes back from its address', (_, scene) => {
    expect(receptiveFieldCodec.decode(receptiveFieldCodec.encode(scene))).toEqual(scene);
    expect(objectionTo(scene.layers)).toBeNull();
  });

  test('show what they are there to show', () => {
    const blind = Object.fromEntries(
      named.map(([name]) => {
        const { p1, p2 } = seen(name).points;
        return [name, [p1, p2].map(({ evidence }) => evidence.pixels === 0)];
      }),
    );
    expect(blind).toEqual({
      'two-points': [false, true],
      glcic: [false, false],
      'glcic-undilated': [false, true],
      'deepfill-coarse': [false, false],
      'context-encoder': [false, false],
      gridding: [false, true],
    });
    expect(seen('gridding').points.p2.density).toBeLessThan(0.3);
  });

  test('are told in words', () => {
    const { p1, p2 } = seen('two-points').points;
    expect(describePoint(p1)).toMatch(/^p1 reads the photograph: \d+\s% of the pixels/);
    expect(describePoint(p2)).toMatch(
      /^p2 reads nothing but the hole: .* would have to be 73 wide/,
    );
    expect(describePoint(seen('gridding').points.p2)).toMatch(/with gaps: it reads 29\s% of them/);
  });
});

test('a wide field is asked for without gaps', () => {
  const metWith = (...rates: readonly number[]) =>
    exercises.metBy({
      ...scenes['two-points']!,
      layers: rates.map((dilation) => ({ kernel: 3, stride: 1, dilation })),
      shown: rates.length,
    });
  expect(metWith(1, 32, 32, 32)).toBe('');
  expect(metWith(1, 2, 4, 8, 16, 32)).toBe('wide');
  expect(metWith(1, 3, 9, 12, 24)).toBe('wide');
});

test('the nested fields end in the field itself', () => {
  for (const [name, { point }] of named) {
    const { nested, points } = seen(name);
    expect(nested.at(-1)).toEqual(points[point].bounds);
  }
});

test('an address with a list that cannot be drawn is refused', () => {
  const layers = Array.from({ length: 8 }, () => ({ kernel: 9, stride: 2, dilation: 32 }));
  const code = receptiveFieldCodec.encode({ ...scenes['glcic']!, layers, shown: 1 });
  expect(objectionTo(layers)).toMatch(/wider than/);
  expect(() => receptiveFieldCodec.decode(code)).toThrow(SceneCodeError);
});

test('a list is refused for what is wrong with it, whatever the picture’s size', () => {
  const wide = Array.from({ length: 8 }, () => ({ kernel: 9, stride: 1, dilation: 32 }));
  expect(objectionTo(wide)).toBe(
    'That field would be wider than 2048 pixels, 4 times the largest picture that can be chosen.',
  );
  const coarse = Array.from({ length: 7 }, () => ({ kernel: 1, stride: 2, dilation: 1 }));
  expect(objectionTo(coarse.slice(1))).toBeNull();
  expect(objectionTo(coarse)).toBe(
    'With these strides neighbouring outputs would lie more than 64 pixels apart.',
  );
});

test('every preset can be set by hand', () => {
  for (const { kernel, stride, dilation } of Object.values(presets).flat()) {
    expect(kernels).toContain(kernel);
    expect(strides).toContain(stride);
    expect(dilations).toContain(dilation);
  }
});

describe('editing the list', () => {
  const [a, b, c] = [3, 5, 7].map((kernel) => ({ kernel, stride: 1, dilation: 1 }));
  const list = { layers: [a!, b!, c!], shown: 2 };

  test('changes, moves, adds and removes the chosen layer', () => {
    expect(changeLayer(list, { dilation: 4 }).layers[1]).toEqual({ ...b, dilation: 4 });
    expect(moveLayer(list, -1)).toEqual({ layers: [b, a, c], shown: 1 });
    expect(moveLayer(list, 1)).toEqual({ layers: [a, c, b], shown: 3 });
    expect(addLayer(list)).toEqual({ layers: [a, b, b, c], shown: 3 });
    expect(removeLayer(list)).toEqual({ layers: [a, c], shown: 2 });
  });

  test('carries any layer to any place, and chooses it there', () => {
    expect(placeLayer(list, 1, 3)).toEqual({ layers: [b, c, a], shown: 3 });
    expect(placeLayer(list, 3, 1)).toEqual({ layers: [c, a, b], shown: 1 });
    expect(placeLayer(list, 2, 2)).toEqual({ layers: [a, b, c], shown: 2 });
  });

  test('stops at either end', () => {
    expect(moveLayer({ ...list, shown: 1 }, -1).layers).toEqual(list.layers);
    expect(moveLayer({ ...list, shown: 3 }, 1).layers).toEqual(list.layers);
    expect(removeLayer({ layers: [a!], shown: 1 }).layers).toEqual([a]);
    expect(removeLayer({ ...list, shown: 3 })).toEqual({ layers: [a, b], shown: 2 });
  });
});

test('whatever is moved stays on the picture, and the points go with the hole', () => {
  const extent = { x: 4096, y: 2048 };
  const way = fc.record({
    x: fc.double({ min: -2, max: 2, noNaN: true }),
    y: fc.double({ min: -2, max: 2, noNaN: true }),
  });
  const { hole, points } = scenes['glcic']!;
  fc.assert(
    fc.property(way, way, way, (first, second, third) => {
      const moved = moveHole({ hole, points }, first, extent);
      const resized = resizeHole(moved, second, extent);
      const { hole: end, points: ends } = fitInto(movePoint(resized, 'p1', third, extent), extent);
      expect(end.width).toBeGreaterThan(0);
      expect(end.height).toBeGreaterThan(0);
      expect(end.left).toBeGreaterThanOrEqual(0);
      expect(end.top).toBeGreaterThanOrEqual(0);
      expect(end.left + end.width).toBeLessThanOrEqual(extent.x);
      expect(end.top + end.height).toBeLessThanOrEqual(extent.y);
      for (const { x, y } of Object.values(ends)) {
        expect(x).toBe(Math.min(extent.x, Math.max(0, x)));
        expect(y).toBe(Math.min(extent.y, Math.max(0, y)));
      }
      const inHole = (p: typeof ends.p2) =>
        (p.x - resized.hole.left) / resized.hole.width - (points.p2.x - hole.left) / hole.width;
      expect(Math.abs(inHole(resized.points.p2))).toBeLessThan(0.02);
    }),
  );
});

test('a share is never rounded to all or nothing', () => {
  const plain = (share: number) => percent(share).replaceAll('\u00a0', ' ');
  expect([0, 0.00001, 0.004, 0.5, 0.9999, 1].map(plain)).toEqual([
    '0 %',
    'less than 0.1 %',
    '0.4 %',
    '50 %',
    '99.9 %',
    '100 %',
  ]);
  // A tenth that is none is not written, or the same share reads two ways beside another.
  expect([0.0098, 0.0102, 0.9902].map(plain)).toEqual(['1 %', '1 %', '99 %']);
});

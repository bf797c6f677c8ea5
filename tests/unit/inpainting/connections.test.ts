import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bottleneckWeightCount,
  heard,
  indexOf,
  unitAt,
  unitCount,
  weightBetween,
  weightCount,
  type Layer,
  type Maps,
} from '../../../src/inpainting/connections.ts';

const maps: fc.Arbitrary<Maps> = fc.record({
  channels: fc.integer({ min: 1, max: 3 }),
  side: fc.integer({ min: 1, max: 4 }),
});
const layer: fc.Arbitrary<Layer> = fc.oneof(
  fc.constant<Layer>({ kind: 'fully-connected' }),
  fc.constant<Layer>({ kind: 'channel-wise' }),
  fc.constantFrom<Layer>(
    { kind: 'convolution', size: 1 },
    { kind: 'convolution', size: 3 },
    { kind: 'convolution', size: 5 },
  ),
);

/** 1, 2, 3, …: every weight can be told apart. */
const counting = (length: number) => Array.from({ length }, (_, i) => i + 1);
/** The layer as a matrix of such weights, one row an output unit, one column an input unit. */
const matrixOf = (given: Layer, shape: Maps): readonly (readonly number[])[] => {
  const units = Array.from({ length: unitCount(shape) }, (_, i) => unitAt(shape, i));
  return units.map((output) =>
    units.map((input) => (weightBetween(given, shape, input, output) ?? -1) + 1),
  );
};
const heardAtInput = (
  layers: readonly Layer[],
  shape: Maps,
  output: Parameters<typeof heard>[2],
) => [...(heard(layers, shape, output)[0] ?? [])];

describe('layers as matrices', () => {
  const two: Maps = { channels: 2, side: 2 };

  it('fully connected: every entry a weight of its own, row by row', () => {
    expect(matrixOf({ kind: 'fully-connected' }, two).flat()).toEqual(counting(64));
  });

  it('channel-wise: one full block a map on the diagonal, nothing beside it', () => {
    expect(matrixOf({ kind: 'channel-wise' }, two)).toEqual([
      [1, 2, 3, 4, 0, 0, 0, 0],
      [5, 6, 7, 8, 0, 0, 0, 0],
      [9, 10, 11, 12, 0, 0, 0, 0],
      [13, 14, 15, 16, 0, 0, 0, 0],
      [0, 0, 0, 0, 17, 18, 19, 20],
      [0, 0, 0, 0, 21, 22, 23, 24],
      [0, 0, 0, 0, 25, 26, 27, 28],
      [0, 0, 0, 0, 29, 30, 31, 32],
    ]);
  });

  it('convolution 1 × 1: the same mixture of maps at every place', () => {
    expect(matrixOf({ kind: 'convolution', size: 1 }, two)).toEqual([
      [1, 0, 0, 0, 2, 0, 0, 0],
      [0, 1, 0, 0, 0, 2, 0, 0],
      [0, 0, 1, 0, 0, 0, 2, 0],
      [0, 0, 0, 1, 0, 0, 0, 2],
      [3, 0, 0, 0, 4, 0, 0, 0],
      [0, 3, 0, 0, 0, 4, 0, 0],
      [0, 0, 3, 0, 0, 0, 4, 0],
      [0, 0, 0, 3, 0, 0, 0, 4],
    ]);
  });

  it('convolution 3 × 3 on a map of 3 × 3: a row of the matrix is the window, shifted and cut', () => {
    const matrix = matrixOf({ kind: 'convolution', size: 3 }, { channels: 1, side: 3 });
    expect(matrix[4]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(matrix[0]).toEqual([5, 6, 0, 8, 9, 0, 0, 0, 0]);
    expect(matrix[5]).toEqual([0, 1, 2, 0, 4, 5, 0, 7, 8]);
  });
});

describe('weights', () => {
  it('are counted by formula as by going through all pairs', () => {
    fc.assert(
      fc.property(layer, maps, (given, shape) => {
        const met = new Set<number>();
        for (let i = 0; i < unitCount(shape); i++) {
          for (let o = 0; o < unitCount(shape); o++) {
            const weight = weightBetween(given, shape, unitAt(shape, i), unitAt(shape, o));
            if (weight !== null) met.add(weight);
          }
        }
        const all = weightCount(given, shape);
        for (const weight of met) expect(weight).toBeLessThan(all);
        // Of a window wider than twice the map, the outer weights never meet a unit.
        const reached = given.kind === 'convolution' ? Math.min(given.size, 2 * shape.side - 1) : 0;
        expect(met.size).toBe(reached > 0 ? shape.channels ** 2 * reached ** 2 : all);
      }),
    );
  });

  it.each([
    ['6 × 6 × 256, fully connected', { kind: 'fully-connected' }, 6, 256, 84_934_656],
    ['6 × 6 × 256, channel-wise', { kind: 'channel-wise' }, 6, 256, 331_776],
    ['6 × 6 × 512, fully connected', { kind: 'fully-connected' }, 6, 512, 339_738_624],
    ['6 × 6 × 512, channel-wise', { kind: 'channel-wise' }, 6, 512, 663_552],
    ['6 × 6 × 256, 1 × 1', { kind: 'convolution', size: 1 }, 6, 256, 65_536],
  ] as const)('%s', (_, kind, side, channels, count) => {
    expect(weightCount(kind, { side, channels })).toBe(count);
  });

  it('the code of 4000 numbers, from and to 4 × 4 × 512', () => {
    expect(bottleneckWeightCount({ side: 4, channels: 512 }, 4000)).toBe(65_536_000);
  });
});

describe('what a unit hears', () => {
  it('is where its row of the matrix is not zero', () => {
    fc.assert(
      fc.property(layer, maps, fc.nat(), (given, shape, seed) => {
        const output = seed % unitCount(shape);
        const row = matrixOf(given, shape)[output]!;
        expect(heardAtInput([given], shape, unitAt(shape, output))).toEqual(
          row.map((weight) => Number(weight !== 0)),
        );
      }),
    );
  });

  it('through two layers is where their product is not zero', () => {
    fc.assert(
      fc.property(layer, layer, maps, fc.nat(), (first, second, shape, seed) => {
        const output = seed % unitCount(shape);
        const before = matrixOf(first, shape);
        const row = matrixOf(second, shape)[output]!;
        const product = row.map((_, i) =>
          row.reduce((sum, weight, j) => sum + weight * before[j]![i]!, 0),
        );
        expect(heardAtInput([first, second], shape, unitAt(shape, output))).toEqual(
          product.map((weight) => Number(weight !== 0)),
        );
      }),
    );
  });

  it('lists one level more than there are layers, the unit itself last', () => {
    const shape = { channels: 3, side: 5 };
    const output = { channel: 1, row: 2, column: 3 };
    const levels = heard(
      [{ kind: 'channel-wise' }, { kind: 'convolution', size: 1 }],
      shape,
      output,
    );
    const counts = levels.map((level) => level.reduce((sum, value) => sum + value, 0));
    expect(counts).toEqual([75, 3, 1]);
    expect(levels.at(-1)?.indexOf(1)).toBe(indexOf(shape, output));
  });

  it('places go there and back', () => {
    fc.assert(
      fc.property(maps, fc.nat(), (shape, seed) => {
        const index = seed % unitCount(shape);
        expect(indexOf(shape, unitAt(shape, index))).toBe(index);
      }),
    );
  });
});

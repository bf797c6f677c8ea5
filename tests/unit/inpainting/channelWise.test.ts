import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedMost,
  energyBySteps,
  meanSizes,
  rowOf,
  stepsBetween,
  type ChannelWise,
} from '../../../src/inpainting/channelWise.ts';

const value = fc.integer({ min: -9, max: 9 });
const floats = (length: number) =>
  fc.array(value, { minLength: length, maxLength: length }).map((all) => Float32Array.from(all));
const layers = fc
  .record({ side: fc.integer({ min: 1, max: 4 }), channels: fc.integer({ min: 1, max: 3 }) })
  .chain(({ side, channels }) =>
    fc.record({
      before: floats(side ** 2 * channels).map((data) => ({
        width: side,
        height: side,
        channels,
        data,
      })),
      weights: floats(side ** 4 * channels),
    }),
  );

/** By rows and columns, one weight at a time. */
function slowEnergy({ before, weights }: ChannelWise, row: number, column: number): number[] {
  const { width: side, channels, data } = before;
  const energy = Array.from({ length: side }, () => 0);
  for (let steps = 0; steps < side; steps++)
    for (let map = 0; map < channels; map++) {
      let sum = 0;
      for (let y = 0; y < side; y++)
        for (let x = 0; x < side; x++) {
          if (Math.max(Math.abs(y - row), Math.abs(x - column)) !== steps) continue;
          const at = ((map * side + row) * side + column) * side * side + y * side + x;
          sum += weights[at]! * data[(map * side + y) * side + x]!;
        }
      energy[steps]! += sum * sum;
    }
  const total = energy.reduce((sum, one) => sum + one, 0);
  return total === 0 ? energy : energy.map((one) => one / total);
}

describe('a channel-wise layer', () => {
  it('is heard from as far away as a slow count says', () => {
    fc.assert(
      fc.property(layers, fc.nat(3), fc.nat(3), (layer, y, x) => {
        const side = layer.before.width;
        const [row, column] = [y % side, x % side];
        const shares = energyBySteps(layer, row * side + column);
        const expected = slowEnergy(layer, row, column);
        expect(shares).toHaveLength(side);
        shares.forEach((share, steps) => expect(share).toBeCloseTo(expected[steps]!, 9));
      }),
    );
  });

  it('has weights as large as a slow count says', () => {
    fc.assert(
      fc.property(layers, (layer) => {
        const count = layer.before.width ** 2;
        const [own, others]: [number[], number[]] = [[], []];
        for (let map = 0; map < layer.before.channels; map++)
          for (let p = 0; p < count; p++)
            rowOf(layer, map, p).forEach((weight, q) =>
              (p === q ? own : others).push(Math.abs(weight)),
            );
        const meanOf = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0) / sizes.length;
        expect(meanSizes(layer).own).toBeCloseTo(meanOf(own), 9);
        if (others.length > 0) expect(meanSizes(layer).others).toBeCloseTo(meanOf(others), 9);
      }),
    );
  });

  it('that is the identity hears nothing but itself', () => {
    fc.assert(
      fc.property(layers, ({ before }) => {
        const count = before.width ** 2;
        const weights = Float32Array.from({ length: before.channels * count ** 2 }, (_, i) =>
          Number(Math.floor(i / count) % count === i % count),
        );
        const given = { ...before, data: before.data.map((one) => one || 1) };
        for (let place = 0; place < count; place++) {
          const [own, ...others] = energyBySteps({ before: given, weights }, place);
          expect(own).toBe(1);
          expect(others.every((share) => share === 0)).toBe(true);
          expect([...rowOf({ before, weights }, 0, place)].indexOf(1)).toBe(place);
        }
      }),
    );
  });

  it('counts a diagonal step as one', () => {
    expect(stepsBetween(0, 9, 8)).toBe(1);
    expect(stepsBetween(7, 56, 8)).toBe(7);
    expect(stepsBetween(7, 8, 8)).toBe(7);
  });

  it('changes most where the squares of the changes in the hole are largest', () => {
    const maps = (...data: number[]) => ({
      width: 2,
      height: 1,
      channels: 3,
      data: Float32Array.from(data),
    });
    const before = maps(0, 0, 0, 0, 0, 0);
    const after = maps(1, 9, -3, 0, 2, 2);
    expect(changedMost(before, after, Float32Array.of(1, 0))).toEqual([1, 2, 0]);
    expect(changedMost(before, after, Float32Array.of(1, 0.5))).toEqual([0, 1, 2]);
  });
});

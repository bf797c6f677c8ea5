import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { undilated, type Layer } from '../../../../src/inpainting/receptiveField/layers.ts';
import { presets } from '../../../../src/inpainting/receptiveField/presets.ts';
import { reachedFrom } from '../../../../src/inpainting/receptiveField/reached.ts';
import { layerLists, usageDirectly } from './arbitrary.ts';

const length = 24;

/** Along one side: where outputs change that read any of the pixels, with weights of one sent forward. */
function changedDirectly(
  layers: readonly Layer[],
  start: number,
  width: number,
  of = length,
): number[] {
  const usage = usageDirectly(layers, of).slice(start, start + width);
  return (usage[0] ?? []).flatMap((_, place) =>
    usage.some((places) => places[place]! > 0) ? [place] : [],
  );
}

const spots = fc
  .integer({ min: 0, max: length - 1 })
  .chain((start) => fc.tuple(fc.constant(start), fc.integer({ min: 1, max: length - start })));

describe('what a spot can change', () => {
  const alongOf = (layers: readonly Layer[], start: number, width: number) => {
    const spot = { left: start, top: 0, width, height: length };
    const { left, width: count } = reachedFrom(layers, spot, { width: length, height: length });
    return Array.from({ length: count }, (_, i) => left + i);
  };

  test('holds every output that reads any of it', () => {
    fc.assert(
      fc.property(layerLists(), spots, (layers, [start, width]) => {
        const changed = changedDirectly(layers, start, width);
        if (changed.length === 0) return;
        expect(alongOf(layers, start, width)).toEqual(expect.arrayContaining(changed));
      }),
      { numRuns: 300 },
    );
  });

  test('and no other where the fields have no gaps', () => {
    const dense = layerLists().map((layers) =>
      undilated(layers).map((layer) => ({ ...layer, kernel: Math.max(3, layer.kernel) })),
    );
    fc.assert(
      fc.property(dense, spots, (layers, [start, width]) => {
        expect(alongOf(layers, start, width)).toEqual(changedDirectly(layers, start, width));
      }),
      { numRuns: 300 },
    );
  });

  test('is the product of both sides, in GLCIC without dilation as in any', () => {
    const layers = undilated(presets.glcic);
    const spot = { left: 4, top: 92, width: 8, height: 8 };
    const [across, down] = [
      changedDirectly(layers, 4, 8, 128),
      changedDirectly(layers, 92, 8, 128),
    ];
    expect(reachedFrom(layers, spot, { width: 128, height: 128 })).toEqual({
      left: across[0],
      top: down[0],
      width: across.length,
      height: down.length,
    });
  });

  test('is refused where no output reads any of it', () => {
    const layers = [
      { kernel: 1, stride: 2, dilation: 1 },
      { kernel: 1, stride: 1, dilation: 1 },
    ];
    const spot = { left: 1, top: 0, width: 1, height: 1 };
    expect(() => reachedFrom(layers, spot, { width: 4, height: 4 })).toThrow(RangeError);
  });
});

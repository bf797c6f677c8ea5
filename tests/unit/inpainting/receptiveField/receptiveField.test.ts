import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsThrough } from '../../../../src/inpainting/receptiveField/formula.ts';
import {
  lengthsThrough,
  parameterCount,
  undilated,
} from '../../../../src/inpainting/receptiveField/layers.ts';
import {
  largestFields,
  pathsTo,
  placeOf,
  spanTo,
} from '../../../../src/inpainting/receptiveField/paths.ts';
import { presets } from '../../../../src/inpainting/receptiveField/presets.ts';
import { layerLists, usageDirectly } from './arbitrary.ts';

describe('the receptive field', () => {
  test('of DeepFill’s coarse network, layer by layer', () => {
    const sizes = fieldsThrough(presets['deepfill-coarse']).map(({ size }) => size);
    expect(sizes).toEqual([5, 7, 11, 15, 23, 31, 47, 79, 143, 271, 279, 287]);
    expect(fieldsThrough(undilated(presets['deepfill-coarse'])).at(-1)?.size).toBe(79);
  });

  test('of GLCIC grows in its decoder too', () => {
    expect(largestFields(presets.glcic).slice(0, 12)).toEqual(
      fieldsThrough(presets['deepfill-coarse']).map(({ size }) => size),
    );
    expect(largestFields(presets.glcic).at(-1)).toBe(303);
    expect(largestFields(undilated(presets.glcic)).at(-1)).toBe(95);
  });

  test('of Context Encoder’s encoder', () => {
    expect(fieldsThrough(presets['context-encoder']).at(-1)).toEqual({
      size: 94,
      jump: 32,
      first: -31,
    });
  });

  test('has no formula where a layer doubles', () => {
    expect(() => fieldsThrough(presets.glcic)).toThrow(RangeError);
  });

  test('by the formula is where the paths begin and end, for 200 lists', () => {
    fc.assert(
      fc.property(layerLists([1, 1, 2, 3]), fc.integer({ min: 0, max: 9 }), (layers, place) => {
        const { size, jump, first } = fieldsThrough(layers).at(-1)!;
        const paths = pathsTo(layers, place);
        expect(paths.first).toBe(first + place * jump);
        expect(paths.counts.length).toBe(size);
        expect([paths.counts[0], paths.counts.at(-1)]).not.toContain(0);
        expect(largestFields(layers).at(-1)).toBe(size);
      }),
      { numRuns: 200 },
    );
  });
});

describe('how often a pixel is used', () => {
  test('is what an impulse brings, border and doublings included, for 200 lists', () => {
    fc.assert(
      fc.property(layerLists(), fc.integer({ min: 1, max: 24 }), (layers, length) => {
        const usage = usageDirectly(layers, length);
        const places = lengthsThrough(layers, length).at(-1)!;
        expect(usage[0]!.length).toBe(places);
        for (let place = 0; place < places; place++) {
          const { first, counts } = pathsTo(layers, place, length);
          const span = spanTo(layers, place, length);
          expect(span).toEqual({ first, last: first + counts.length - 1 });
          const found = Array.from({ length }, (_, pixel) => counts[pixel - first] ?? 0);
          expect(found).toEqual(usage.map((row) => row[place]));
          const whole = pathsTo(layers, place);
          const last = whole.first + whole.counts.length - 1;
          expect(spanTo(layers, place)).toEqual({ first: whole.first, last });
        }
      }),
      { numRuns: 200 },
    );
  });

  test('leaves every other pixel out where all rates are 2, and none at 1, 2, 3', () => {
    const equal = pathsTo(presets['equal-rates'], 20).counts;
    expect([...equal]).toEqual([1, 0, 3, 0, 6, 0, 7, 0, 6, 0, 3, 0, 1]);
    const sawtooth = pathsTo(presets['sawtooth-rates'], 20).counts;
    expect(sawtooth).toHaveLength(equal.length);
    expect([...sawtooth]).not.toContain(0);
  });
});

test('an output place stands for the pixels that its jump covers', () => {
  expect([0, 3, 4, 127].map((pixel) => placeOf(presets['deepfill-coarse'], pixel, 128))).toEqual([
    0, 0, 1, 31,
  ]);
  expect(placeOf(presets.glcic, 77, 128)).toBe(77);
});

test('dilation costs no parameter', () => {
  const layers = presets['deepfill-coarse'];
  expect(parameterCount(layers, 64, 4)).toBe(64 * (25 * 4 + 1) + 11 * 64 * (9 * 64 + 1));
  expect(parameterCount(undilated(layers), 64, 4)).toBe(parameterCount(layers, 64, 4));
});

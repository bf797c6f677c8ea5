import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attentionOf, type Settings } from '../../../../src/inpainting/attention/attention.ts';
import { copyPatches } from '../../../../src/inpainting/attention/copying.ts';
import { createRanking, rank } from '../../../../src/inpainting/attention/ranking.ts';
import { subsample } from '../../../../src/inpainting/attention/grid.ts';
import { allowedSources } from '../../../../src/inpainting/attention/sources.ts';
import { missingCount, type Hole } from '../../../../src/inpainting/hole.ts';
import type { Image } from '../../../../src/inpainting/image.ts';
import { largestDifference } from '../diffusion/goldens.ts';
import { attentionDirectly, copyDirectly, holeOf, matrixOf } from './directly.ts';

interface StoredCase {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly scale: number;
  readonly hole: readonly number[];
  readonly features: string;
  readonly rebuilt: string;
  readonly attention: string;
}

const golden = new URL('../../../golden/attention.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(golden, 'utf8')) as { cases: StoredCase[] };

function floats(text: string): Float32Array {
  const bytes = Buffer.from(text, 'base64');
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(4 * i));
}

describe.each(cases)('against PyTorch: $name', (stored) => {
  const { width, height, channels, scale } = stored;
  const features: Image = {
    width: 2 * width,
    height: 2 * height,
    channels,
    data: floats(stored.features),
  };
  const hole = holeOf(width, height, stored.hole);
  const settings: Settings = { patch: 3, fusion: true, scale, hard: false };
  const attention = attentionOf(subsample(features, 2), hole, settings);

  it('has the same attention', () => {
    const matrix = Float32Array.from(matrixOf(attention.row, width * height).flat());
    expect(largestDifference(matrix, floats(stored.attention))).toBeLessThan(1e-5);
  });

  it('rebuilds the same features', () => {
    const copying = copyPatches(features, 2);
    for (let t = 0; t < width * height; t++) copying.lay(t, attention.row(t));
    expect(largestDifference(copying.picture('four').data, floats(stored.rebuilt))).toBeLessThan(
      1e-4,
    );
  });
});

const side = fc.integer({ min: 3, max: 7 });
const problem = fc
  .record({ width: side, height: side, channels: fc.integer({ min: 1, max: 3 }) })
  .chain(({ width, height, channels }) =>
    fc.record({
      features: fc
        .array(fc.double({ min: -1, max: 1, noNaN: true }), {
          minLength: width * height * channels,
          maxLength: width * height * channels,
        })
        .map((data): Image => ({ width, height, channels, data: Float32Array.from(data) })),
      hole: fc
        .array(fc.constantFrom(0, 0, 0, 1), {
          minLength: width * height,
          maxLength: width * height,
        })
        .map((data) => holeOf(width, height, data))
        .filter((hole) => missingCount(hole) < hole.data.length),
    }),
  );
const soft = fc.record({
  patch: fc.constantFrom(1, 3, 5),
  fusion: fc.boolean(),
  scale: fc.constantFrom(1, 10, 50),
  hard: fc.constant(false),
});

describe('against the equations, patch by patch', () => {
  it('has the same attention, whatever the patch, the scale, with fusion and without', () => {
    fc.assert(
      fc.property(problem, soft, ({ features, hole }, settings) => {
        const { row, allowed } = attentionOf(features, hole, settings);
        const found = matrixOf(row, hole.data.length);
        const expected = attentionDirectly(features, allowed, settings);
        expect(largestDifference(found.flat(), expected.flat())).toBeLessThan(3e-4);
      }),
      { numRuns: 60 },
    );
  });

  it('takes the best source where it is hard', () => {
    fc.assert(
      fc.property(problem, soft, ({ features, hole }, settings) => {
        const { row, allowed } = attentionOf(features, hole, { ...settings, hard: true });
        const sharp = attentionDirectly(features, allowed, { ...settings, scale: 1 });
        matrixOf(row, hole.data.length).forEach((weights, t) => {
          const best = weights.indexOf(1);
          // Two sources alike to rounding are both best.
          expect(sharp[t]![best]).toBeGreaterThan(Math.max(...sharp[t]!) - 1e-4);
        });
      }),
      { numRuns: 60 },
    );
  });

  it.each([1, 2, 4])('copies the same at rate %i', (cell) => {
    fc.assert(
      fc.property(problem, fc.nat(), ({ features, hole }, seed) => {
        const picture: Image = {
          width: features.width * cell,
          height: features.height * cell,
          channels: 2,
          data: Float32Array.from(
            { length: 2 * hole.data.length * cell * cell },
            (_, i) => ((i * 7919 + seed) % 101) / 100,
          ),
        };
        const { row, targets } = attentionOf(features, hole, {
          patch: 3,
          fusion: true,
          scale: 2,
          hard: false,
        });
        const copying = copyPatches(picture, cell);
        for (const t of targets) copying.lay(t, row(t));
        const matrix = matrixOf(row, hole.data.length);
        const { sums, counts } = copyDirectly(picture, matrix, [...targets], cell);
        const means = sums.map((sum, i) => sum / Math.max(1, counts[i % counts.length]!));
        expect(largestDifference(copying.picture('counted').data, means)).toBeLessThan(1e-5);
        expect(
          largestDifference(
            copying.picture('four').data,
            sums.map((sum) => sum / 4),
          ),
        ).toBeLessThan(1e-5);
      }),
      { numRuns: 25 },
    );
  });
});

describe('what may be copied from', () => {
  const picture = (rows: readonly string[]): Hole =>
    holeOf(rows[0]!.length, rows.length, Array.from(rows.join(''), Number));

  it('touches the hole nowhere', () => {
    expect([...allowedSources(picture(['00000', '00100', '00000', '00000']))]).toEqual([
      ...[1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1],
    ]);
  });

  it('is whatever is known where every patch touches the hole', () => {
    expect([...allowedSources(picture(['000', '010', '000']))]).toEqual([
      1, 1, 1, 1, 0, 1, 1, 1, 1,
    ]);
  });
});

describe('the ranking', () => {
  it('lists the best sources, best first, and no more than there are', () => {
    const weights = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1 });
    fc.assert(
      fc.property(weights, (given) => {
        const ranking = createRanking(Int32Array.of(5), 4);
        rank(ranking, 0, {
          count: given.length,
          sources: Int32Array.from(given, (_, i) => 10 + i),
          weights: Float32Array.from(given),
        });
        const best = [...given].sort((a, b) => b - a).slice(0, 4);
        expect([...ranking.weights].slice(0, best.length)).toEqual(best);
        expect([...ranking.sources]).toEqual(
          Array.from({ length: 4 }, (_, k) =>
            k < best.length ? 10 + given.indexOf(best[k]!) : -1,
          ),
        );
      }),
    );
  });
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluationHoles, mulberry32 } from '../../../src/inpainting/evaluationHoles.ts';
import { boundsOf, missingCount } from '../../../src/inpainting/hole.ts';

const at128 = evaluationHoles(128);

/** Counted through the published numbers of a network: when one of these changes, all are to be measured anew. */
test.each([
  ['square-12', '16e39c9a38e5eefe'],
  ['square-25', 'bb3333aa7874d442'],
  ['square-37', '3a38545443219cff'],
  ['square-50', '5114908b26830610'],
  ['strokes-thin', 'e366884a52a809e8'],
  ['strokes-thick', '516733658b4cf54d'],
] as const)('%s is the same on every machine', (name, digest) => {
  expect(createHash('sha256').update(at128[name].data).digest('hex').slice(0, 16)).toBe(digest);
});

describe('at every size', () => {
  const sizes = fc.integer({ min: 7, max: 300 });

  test('squares have the side their name says and lie in the middle', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        for (const percent of [12, 25, 37, 50] as const) {
          const hole = evaluationHoles(size)[`square-${percent}`];
          const bounds = boundsOf(hole)!;
          expect(Math.abs(bounds.width - (percent / 100) * size)).toBeLessThanOrEqual(0.5);
          expect(bounds.height).toBe(bounds.width);
          expect(missingCount(hole)).toBe(bounds.width ** 2);
          expect(Math.abs(size - bounds.width - 2 * bounds.left)).toBeLessThanOrEqual(1);
          expect(bounds.top).toBe(bounds.left);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('strokes cover about as much as at 128', () => {
    fc.assert(
      fc.property(fc.integer({ min: 48, max: 300 }), (size) => {
        const holes = evaluationHoles(size);
        for (const name of ['strokes-thin', 'strokes-thick'] as const) {
          const share = missingCount(holes[name]) / size ** 2;
          expect(Math.abs(share - missingCount(at128[name]) / 128 ** 2)).toBeLessThan(0.03);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('something is missing and something is known, however small the picture', () => {
    for (const hole of Object.values(evaluationHoles(7))) {
      expect(missingCount(hole)).toBeGreaterThan(0);
      expect(missingCount(hole)).toBeLessThan(49);
    }
  });
});

test('mulberry32 gives the published sequence', () => {
  const random = mulberry32(0);
  const words = Array.from({ length: 3 }, () => random() * 2 ** 32);
  expect(words).toEqual([1144304738, 1416247, 958946056]);
});

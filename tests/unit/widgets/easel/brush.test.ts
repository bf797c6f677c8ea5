import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingCount } from '../../../../src/inpainting/hole.ts';
import { rasterise, unitsPerSide } from '../../../../src/inpainting/marks.ts';
import { radiiOn } from '../../../../src/widgets/easel/brush.ts';
import { side as smallestSide } from '../../../../src/widgets/learning-fill/scene.ts';

const place = fc.integer({ min: 0, max: unitsPerSide });

test('wherever a brush is put down, it paints', () => {
  fc.assert(
    fc.property(fc.integer({ min: 9, max: 200 }), place, place, (side, x, y) => {
      for (const radius of radiiOn(side)) {
        const dot = { kind: 'brush', radius, points: [{ x, y }] } as const;
        expect(missingCount(rasterise([dot], side, side))).toBeGreaterThan(0);
      }
    }),
  );
});

test('the brushes are the same on every picture that is larger than the smallest that is worked on', () => {
  expect(radiiOn(128)).toEqual(radiiOn(Infinity));
  expect(radiiOn(smallestSide).length).toBeLessThan(radiiOn(128).length);
  expect(radiiOn(1)).toHaveLength(1);
});

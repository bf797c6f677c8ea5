import { describe, expect, test } from 'vitest';
import { holes } from '../../../src/widgets/every-fill/scene.ts';
import { spreadOn } from '../../../src/components/networks/spread.ts';
import { standingsOf } from '../../../src/components/networks/standings.ts';
import { neighbours, unsettled } from '../../../src/components/side-by-side/orders.ts';

const set = 'test-a';

describe.each(holes)('the photographs drawn anew, %s', (hole) => {
  const spread = spreadOn({ set, hole });
  const standings = standingsOf(set, hole).toSorted((a, b) => b.psnrPooled - a.psnrPooled);

  test.each(standings)('$name: what was measured lies in its whisker', ({ method, psnrPooled }) => {
    const { low, high } = spread.psnrOf(method);
    expect(low).toBeLessThan(psnrPooled);
    expect(high).toBeGreaterThan(psnrPooled);
  });

  test('the best is ahead of the worst, and of two one is ahead as often as the other behind', () => {
    const [best, worst] = [standings[0]!.method, standings.at(-1)!.method];
    expect(spread.aheadOf(best, worst)).toBeGreaterThan(0.99);
    expect(spread.aheadOf(best, worst) + spread.aheadOf(worst, best)).toBeCloseTo(1, 12);
  });
});

test('it is unknown where the figures of single photographs are not kept', () => {
  expect(() => spreadOn({ set, hole: 'square-12' })).toThrow(/square-12 of test-a/);
  expect(() => spreadOn({ set: 'test-b', hole: 'square-37' })).toThrow(/square-37 of test-b/);
  expect(() => spreadOn({ set, hole: 'square-37' }).psnrOf('nobody')).toThrow(/nobody/);
});

test('some neighbours are settled by the photographs, and others not, as chapter 12 says', () => {
  expect(unsettled.length).toBeGreaterThan(0);
  expect(unsettled.length).toBeLessThan(neighbours.length);
});

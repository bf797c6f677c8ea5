import { expect, test } from 'vitest';
import { named, spansOf, thinned } from '../../../src/components/spans.ts';

const curve = [
  { step: 500, size: 64 },
  { step: 1000, size: 64 },
  { step: 1100, size: 128 },
  { step: 3000, size: 64 },
];

test('a span reaches from where the last one ended to its own last point', () => {
  expect(spansOf(curve, ({ size }) => size)).toEqual([
    { from: 0, to: 1000, value: 64 },
    { from: 1000, to: 1100, value: 128 },
    { from: 1100, to: 3000, value: 64 },
  ]);
  expect(spansOf([], () => 1)).toEqual([]);
});

const bySize = spansOf(curve, ({ size }) => size);
const [small, large, again] = bySize;
const namesOf = (value: number) => [`${value} px`, String(value)];

test('a span has the longest of its names that it has room for, or none', () => {
  // 100 pixels for 3,000 steps: 33 of them for the first span, 3 for the second, 63 for the third.
  expect(named(bySize, 100 / 3000, namesOf)).toEqual([
    { ...small, name: '64' },
    { ...again, name: '64 px' },
  ]);
  expect(named(bySize, 1, namesOf)).toEqual([
    { ...small, name: '64 px' },
    { ...large, name: '128 px' },
    { ...again, name: '64 px' },
  ]);
  expect(named([], 1, namesOf)).toEqual([]);
});

test('what is not said is a value like another', () => {
  const said = [{ step: 1 }, { step: 2, only: 'coarse' }, { step: 3 }];
  expect(spansOf(said, ({ only }) => only)).toEqual([
    { from: 0, to: 1, value: undefined },
    { from: 1, to: 2, value: 'coarse' },
    { from: 2, to: 3, value: undefined },
  ]);
});

test('a thinned curve keeps its ends, and no two points nearer than asked but the last', () => {
  const dense = Array.from({ length: 24 }, (_, i) => ({ step: 10 * i + 7 }));
  const steps = thinned(dense, 25).map(({ step }) => step);
  expect(steps).toEqual([7, 37, 67, 97, 127, 157, 187, 217, 237]);
  expect(thinned(curve, 1)).toEqual(curve);
});

import { expect, test } from 'vitest';
import { roomy, spansOf } from '../../../src/components/spans.ts';

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

test('only spans that are wide enough keep their name', () => {
  const spans = spansOf(curve, ({ size }) => size);
  expect(roomy(spans, 3000, 0.1).map(({ value }) => value)).toEqual([64, 64]);
});

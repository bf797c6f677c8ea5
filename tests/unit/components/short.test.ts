import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortOf } from '../../../src/components/short.ts';

test('numbers lose what is not seen, and nothing else changes', () => {
  const still = { line: 'It took 0.123456 s.', off: [0.123456, 7, null], at: { known: -0.00009 } };
  expect(shortOf(still)).toEqual({
    line: 'It took 0.123456 s.',
    off: [0.1235, 7, null],
    at: { known: -0.0001 },
  });
});

test('no number moves by more than half of its last digit', () => {
  fc.assert(
    fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (value) => {
      expect(Math.abs(shortOf(value) - value)).toBeLessThanOrEqual(0.5e-4 + 1e-12);
    }),
  );
});

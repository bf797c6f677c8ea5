import { expect, it } from 'vitest';
import { counted, listed, signed, twoDigits } from '../../../../src/widgets/easel/words.ts';

it('names are listed with one “and”', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listed)).toEqual([
    '',
    'A',
    'A and B',
    'A, B and C',
  ]);
});

it('numbers are set apart, and have a true minus', () => {
  expect(counted(84934656)).toBe('84,934,656');
  expect([0.416, -0.416, 0].map((value) => signed(value))).toEqual(['+0.42', '−0.42', '+0.00']);
  expect(signed(-12.4, 0)).toBe('−12');
  expect([0.416, -0.416, -0.001].map(twoDigits)).toEqual(['0.42', '−0.42', '0.00']);
});

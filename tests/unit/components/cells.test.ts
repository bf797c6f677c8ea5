import { expect, it } from 'vitest';
import { ranked } from '../../../src/components/cells.ts';

it('marks the best of a row, and all that are equal to it', () => {
  const write = (value: number) => value.toFixed(1);
  expect(ranked([1, 3.04, 2, 3.04], write)).toEqual([
    { text: '1.0', best: false },
    { text: '3.0', best: true },
    { text: '2.0', best: false },
    { text: '3.0', best: true },
  ]);
});

it('marks all that are written as the best is: a reader cannot tell them apart', () => {
  const write = (value: number) => value.toFixed(1);
  expect(ranked([3.01, 3.04, 2.94], write).map(({ best }) => best)).toEqual([true, true, false]);
});

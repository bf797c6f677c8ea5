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

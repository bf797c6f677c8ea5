import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { moved, orders } from '../../../src/components/side-by-side/orders.ts';

interface Row {
  readonly set: string;
  readonly hole: string;
  readonly method: string;
  readonly psnrPooled: number;
  readonly ssimMean: number;
}

const { results } = JSON.parse(readFileSync('models/evaluation.json', 'utf8')) as {
  readonly results: readonly Row[];
};
const rows = results.filter(({ set, hole }) => set === 'test-a' && hole === 'square-37');
const compared = rows.filter(({ method }) => orders.some((one) => one.method === method));

test('a place is one more than the number of methods that are better', () => {
  expect(compared.length).toBe(orders.length);
  for (const { method, byPsnr, bySsim } of orders) {
    const own = compared.find((row) => row.method === method)!;
    const better = (figure: 'psnrPooled' | 'ssimMean') =>
      compared.filter((row) => row[figure] > own[figure]).length;
    expect([byPsnr, bySsim]).toEqual([better('psnrPooled') + 1, better('ssimMean') + 1]);
  }
});

test('PSNR and SSIM order the methods differently, as chapter 12 says', () => {
  expect(moved.length).toBeGreaterThan(0);
});

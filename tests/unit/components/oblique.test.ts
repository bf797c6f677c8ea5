import { expect, it } from 'vitest';
import { crossings, edgeAcross } from '../../../src/components/diffusion/oblique.ts';

/** What chapter 2 says in words of the table that it computes. */
it('an edge of a few pixels is nearest by the transport, one as sharp as pixels allow by total variation', () => {
  expect(crossings.map(({ width }) => width)).toEqual([0, 3, 6]);
  for (const { width, harmonic, totalVariation, transport } of crossings) {
    expect(Math.max(totalVariation, transport)).toBeLessThan(harmonic);
    if (width === 0) expect(totalVariation).toBeLessThan(transport);
    else expect(transport).toBeLessThan(totalVariation / 2);
  }
});

it('the edge is as wide as it says, and from 0.2 to 0.8', () => {
  const { data } = edgeAcross(0, 6).image;
  const row = [...data.subarray(0, 64)];
  const inside = row.filter((value) => value > 0.26 && value < 0.74);
  expect(inside).toHaveLength(6);
  expect([row[0], row[63]].map((value) => value!.toFixed(3))).toEqual(['0.200', '0.800']);
  expect(new Set(edgeAcross(0, 0).image.data)).toEqual(new Set([0.2, 0.8].map(Math.fround)));
});

import { expect, test } from 'vitest';
import { createHole } from '../../../src/inpainting/hole.ts';
import { generators } from '../../../src/networks/catalogue.ts';
import { askedFor, coarseOf, drawingOf, hasCoarse } from '../../../src/networks/coarse.ts';
import { runInNode } from '../../../src/networks/node.ts';
import { bricks } from '../../../src/inpainting/patterns.ts';

const side = 64;
const image = bricks(side, side, 9);
const hole = createHole(side, side);
for (let y = 20; y < 44; y++) hole.data.fill(1, y * side + 18, y * side + 42);

test('a network that is not asked for its coarse picture draws its fill', () => {
  const fill = image;
  expect(askedFor({ id: 'glcic' })).toEqual({ network: 'glcic' });
  expect(drawingOf({ id: 'glcic' }, { fill, outputs: {} })).toBe(fill);
});

test('a coarse picture that was not asked for is missed, not replaced by the fill', () => {
  const drawing = { id: 'some-coarse', refinedBy: 'some' };
  expect(() => drawingOf(drawing, { fill: image, outputs: {} })).toThrow(/some gave no picture/);
});

test.each(generators.filter(hasCoarse))('$name has a coarse picture of its own', async ({ id }) => {
  const drawing = { id: coarseOf(id), refinedBy: id };
  const result = await runInNode({ ...askedFor(drawing), image, hole });
  const coarse = drawingOf(drawing, result);
  expect([coarse.width, coarse.height, coarse.channels]).toEqual([side, side, 3]);
  const tensor = result.outputs['coarse']!;
  coarse.data.forEach((value, i) => {
    expect(value).toBeCloseTo(Math.min(1, Math.max(0, (tensor.data[i]! + 1) / 2)), 6);
  });
  expect(coarse.data).not.toEqual(result.fill.data);
});

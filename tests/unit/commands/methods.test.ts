import { describe, expect, test } from 'vitest';
import { createHole } from '../../../src/inpainting/hole.ts';
import { createImage } from '../../../src/inpainting/image.ts';
import { classicalMethods } from '../../../src/inpainting/methods.ts';
import { findMethod, methodIds, workingSize } from '../../../src/commands/methods.ts';
import { generators } from '../../../src/networks/catalogue.ts';
import { softPicture } from './folder.ts';

const sizes = { multipleOf: 64, min: 64, max: 512, trainedAt: [64] };

test.each([
  ['a square of a size it takes stays as it is', 128, 256, sizes, 128],
  ['a smaller square is enlarged to the next size', 100, 256, sizes, 128],
  ['but not below the smallest', 3, 256, sizes, 64],
  ['a larger square is scaled down to the size asked for', 1000, 256, sizes, 256],
  ['or to the largest below it', 1000, 200, sizes, 192],
  ['and never beyond the largest', 1000, 1024, sizes, 512],
  ['a network of one size gets that size', 300, 256, { ...sizes, min: 128, max: 128 }, 128],
  ['a method of any size works on the square itself', 100, 256, null, 100],
  ['or on the size asked for', 1000, 256, null, 256],
])('%s', (_, side, size, taken, expected) => {
  expect(workingSize(side, size, taken)).toBe(expected);
});

test('every classical method and every network is there', () => {
  expect(methodIds).toEqual([...Object.keys(classicalMethods), ...generators.map(({ id }) => id)]);
  expect(() => findMethod('magic')).toThrow(
    /no method called “magic”.*harmonic.*partial-convolution/,
  );
});

describe.each(['harmonic', 'partial-convolution'])('%s', (id) => {
  test.each([
    [128, 128],
    [37, 20],
    [300, 180],
  ])('fills a photograph of %i×%i and touches nothing else', async (width, height) => {
    const photograph = softPicture(width, height);
    const hole = createHole(width, height);
    for (let y = 8; y < 16; y++) hole.data.fill(1, y * width + 10, y * width + 20);
    const blind = {
      ...photograph,
      data: photograph.data.map((v, i) => (hole.data[i % hole.data.length] === 1 ? 0 : v)),
    };
    const filled = await findMethod(id)(blind, hole);
    let error = 0;
    let untouched = true;
    filled.data.forEach((value, i) => {
      if (hole.data[i % hole.data.length] === 1)
        error += Math.abs(value - photograph.data[i]!) / 240;
      else untouched &&= value === photograph.data[i];
    });
    expect(untouched).toBe(true);
    expect(error).toBeLessThan(0.2);
  });

  test('says when there is nothing to fill', async () => {
    await expect(findMethod(id)(createImage(64, 64), createHole(64, 64))).rejects.toThrow(
      /no hole/,
    );
  });
});

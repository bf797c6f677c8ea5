import { expect, test } from 'vitest';
import { fillWith } from '../../../src/components/fills.ts';
import { blindIn, twinFills } from '../../../src/components/dilated-convolution/twinFills.ts';
import { createHole } from '../../../src/inpainting/hole.ts';
import { createImage, type Image } from '../../../src/inpainting/image.ts';

const { size, hole: bounds, blind } = twinFills;

const hole = createHole(size, size);
for (let y = bounds.top; y < bounds.top + bounds.height; y++)
  hole.data.fill(1, y * size + bounds.left, y * size + bounds.left + bounds.width);

/** A picture that is dark on one side and bright on the other. */
function slope(turn: number): Image {
  const image = createImage(size, size);
  return {
    ...image,
    data: image.data.map((_, i) => {
      const [x, y] = [i % size, Math.floor(i / size) % size];
      return (x * Math.cos(turn) + y * Math.sin(turn) + size) / (3 * size);
    }),
  };
}

/** The farthest that two networks' fills are apart in a rectangle of the picture. */
async function apart(network: string, { left, top, width, height } = blind): Promise<number> {
  const [one, other] = [
    await fillWith(network, slope(0), hole),
    await fillWith(network, slope(2), hole),
  ];
  let farthest = 0;
  for (let c = 0; c < 3; c++) {
    for (let y = top; y < top + height; y++) {
      for (let x = left; x < left + width; x++) {
        const i = (c * size + y) * size + x;
        farthest = Math.max(farthest, Math.abs(one.data[i]! - other.data[i]!));
      }
    }
  }
  return farthest;
}

test('where the chapter calls the twin blind, its fill is the same on every picture', async () => {
  expect(await apart('glcic-undilated')).toBeLessThan(1e-5);
});

test('a pixel farther out it is not, nor is GLCIC anywhere near', async () => {
  const { left, top, width, height } = blind;
  const larger = { left: left - 1, top: top - 1, width: width + 2, height: height + 2 };
  expect(await apart('glcic-undilated', larger)).toBeGreaterThan(1e-5);
  expect(await apart('glcic')).toBeGreaterThan(0.01);
});

test('a hole no wider than the field has no such place', () => {
  expect(() => blindIn({ left: 20, top: 20, width: 60, height: 200 })).toThrow(/blind/);
});

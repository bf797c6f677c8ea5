import { expect, test } from 'vitest';
import { complete } from '../../../src/inpainting/complete.ts';
import { HoleError, type Hole } from '../../../src/inpainting/hole.ts';
import { createImage } from '../../../src/inpainting/image.ts';

const photograph = createImage(2, 1, 3, 0.25);
const hole: Hole = { width: 2, height: 1, data: Uint8Array.of(0, 1) };

test('lays the fill into the hole of every channel and leaves its arguments alone', () => {
  const completed = complete(photograph, hole, createImage(2, 1, 3, 0.75));
  expect([...completed.data]).toEqual([0.25, 0.75, 0.25, 0.75, 0.25, 0.75]);
  expect(photograph).toEqual(createImage(2, 1, 3, 0.25));
});

test('refuses a fill or a hole of another shape', () => {
  expect(() => complete(photograph, hole, createImage(1, 2))).toThrow(RangeError);
  expect(() => complete(photograph, hole, createImage(2, 1, 1))).toThrow(RangeError);
  expect(() => complete(createImage(3, 1), hole, createImage(3, 1))).toThrow(HoleError);
});

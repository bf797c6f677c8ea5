import { expect, test } from 'vitest';
import { boundsOf } from '../../../../src/inpainting/hole.ts';
import { rasterise } from '../../../../src/inpainting/marks.ts';
import { squareAround } from '../../../../src/inpainting/workingSquare.ts';
import { scenes } from '../../../../src/widgets/fill/scenes.ts';

test('the method sees, whole, what mirrors the lost piece of the gate', () => {
  const photograph = { width: 960, height: 720 };
  /** The column of the photograph that the gate is symmetric about. */
  const axis = 443;
  const { marks, size } = scenes['gate']!;
  const hole = boundsOf(rasterise(marks, photograph.width, photograph.height))!;
  expect(hole.left).toBeGreaterThanOrEqual(axis);
  const mirrored = 2 * axis - (hole.left + hole.width);
  expect(squareAround(photograph, hole, size).left).toBeLessThanOrEqual(mirrored);
});

import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import type { Hole } from '../../../src/inpainting/hole.ts';
import type { Image } from '../../../src/inpainting/image.ts';
import { drawLessons } from '../../../src/inpainting/lesson.ts';
import { startFillTrial } from '../../../src/networks/gradients/fillTrial.ts';

const side = 40;
const plane = side ** 2;
/** Red, green and blue rise to the right, downwards, and not at all. */
const slopes: Image = {
  width: side,
  height: side,
  channels: 3,
  data: Float32Array.from({ length: 3 * plane }, (_, i) => {
    const [x, y] = [i % side, Math.floor((i % plane) / side)];
    return [x / side, y / side, 0.3][Math.floor(i / plane)]!;
  }),
};
const hole: Hole = {
  width: side,
  height: side,
  data: Uint8Array.from({ length: plane }, (_, i) => {
    const [x, y] = [i % side, Math.floor(i / side)];
    return Number(x >= 2 && x < 8 && y >= 2 && y < 8);
  }),
};
const layers = [1, 2, 4, 1].map((dilation) => ({ kernel: 3, stride: 1, dilation }));

beforeAll(async () => {
  await tf.setBackend('cpu');
});

test('a small stack learns to fill, the same for the same seed, and leaves nothing behind', () => {
  const before = tf.memory().numTensors;
  const run = () => {
    const trial = startFillTrial(layers, 4, 7);
    const next = drawLessons(slopes, hole, 2, 5);
    const losses = Array.from({ length: 25 }, () => trial.learn(next()));
    const filled = trial.fill(slopes, hole);
    trial.dispose();
    return { losses, filled };
  };
  const { losses, filled } = run();
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean(losses.slice(-5))).toBeLessThan(0.7 * mean(losses.slice(0, 5)));
  expect([filled.width, filled.height, filled.channels]).toEqual([side, side, 3]);
  expect(Math.min(...filled.data)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...filled.data)).toBeLessThanOrEqual(1);
  expect(run()).toEqual({ losses, filled });
  expect(tf.memory().numTensors).toBe(before);
}, 60_000);

test('what a colour depends on is what changes it: finite differences at every known pixel', () => {
  const side = 12;
  const plane = side ** 2;
  const picture: Image = {
    width: side,
    height: side,
    channels: 3,
    data: Float32Array.from({ length: 3 * plane }, (_, i) => 0.3 + 0.4 * Math.sin(7 * i) ** 2),
  };
  const gap: Hole = {
    width: side,
    height: side,
    data: Uint8Array.from({ length: plane }, (_, i) => Number(i % side >= 2 && i % side < 5)),
  };
  const none: Hole = { ...gap, data: new Uint8Array(plane) };
  const trial = startFillTrial(layers.slice(0, 2), 4, 3);
  // In the middle, and where the field leaves the picture.
  for (const pixel of [
    { x: 6, y: 5 },
    { x: 3, y: 1 },
  ]) {
    const at = pixel.y * side + pixel.x;
    const coloursOf = (image: Image, hole: Hole) => {
      const { data } = trial.fill(image, hole);
      return [0, 1, 2].map((c) => data[c * plane + at]!);
    };
    for (const hole of [gap, none]) {
      const dependence = trial.dependence(picture, hole, pixel);
      for (let i = 0; i < plane; i++) {
        if (hole.data[i]) continue;
        let sum = 0;
        for (let c = 0; c < 3; c++) {
          const moved = (by: number) => {
            const data = picture.data.slice();
            data[c * plane + i]! += by;
            return coloursOf({ ...picture, data }, hole);
          };
          const [less, more] = [moved(-0.02), moved(0.02)];
          for (let k = 0; k < 3; k++) sum += ((more[k]! - less[k]!) / 0.04) ** 2;
        }
        expect(dependence[i]).toBeCloseTo(sum, 4);
      }
    }
    expect(Math.max(...trial.dependence(picture, none, pixel))).toBeGreaterThan(0.001);
  }
  trial.dispose();
}, 60_000);

test('no known pixel can matter that lies further off than the field reaches', () => {
  const trial = startFillTrial(layers, 4, 7);
  const wide: Hole = {
    ...hole,
    data: Uint8Array.from({ length: plane }, (_, i) => Number(i % side < 30)),
  };
  const knownOf = (x: number) =>
    trial
      .dependence(slopes, wide, { x, y: 20 })
      .reduce((sum, value, i) => sum + (wide.data[i] ? 0 : value), 0);
  // The four layers reach 1 + 2 + 4 + 1 pixels.
  expect(knownOf(30 - 8)).toBeGreaterThan(0);
  expect(knownOf(30 - 9)).toBe(0);
  trial.dispose();
});

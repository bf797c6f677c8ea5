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

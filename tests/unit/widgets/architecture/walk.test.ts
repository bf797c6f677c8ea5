import { describe, expect, test } from 'vitest';
import { complete } from '../../../../src/inpainting/complete.ts';
import { createHole } from '../../../../src/inpainting/hole.ts';
import { elu } from '../../../../src/inpainting/activation.ts';
import { createImage, rgbaFromImage } from '../../../../src/inpainting/image.ts';
import { differenceInHole, measure } from '../../../../src/inpainting/metrics.ts';
import { judgeInNode, runInNode } from '../../../../src/networks/node.ts';
import { selfTestInputs } from '../../../../src/networks/selfTest.ts';
import {
  activationsOf,
  channelOf,
  liveliest,
  scaleOf,
} from '../../../../src/widgets/architecture/activations.ts';
import { drawChannel } from '../../../../src/widgets/architecture/draw.ts';
import { layerOf, layers } from '../../../../src/widgets/architecture/layers.ts';
import { trainedKnobs, type Knobs } from '../../../../src/widgets/architecture/scene.ts';
import { sheetOf } from '../../../../src/widgets/architecture/sheet.ts';
import { fillsOf, walkThrough } from '../../../../src/widgets/architecture/walk.ts';

const { image, hole } = selfTestInputs(64);
const walk = (knobs: Knobs) =>
  walkThrough(image, hole, knobs, {
    generate: (values, outputs) =>
      runInNode({ network: 'deepfill-v2', image, hole, knobs: values, outputs }),
    judge: (completed, outputs) =>
      judgeInNode({ network: 'sn-patch-gan', image: completed, hole, outputs }),
  });

describe('a walk through the trained network', () => {
  test('shows every layer of the generators, the product of its two factors', async () => {
    const { looks, coarse, fill, psnr } = await walk(trainedKnobs);
    for (const { id, part, channels, scale } of layers.filter(({ part }) => part !== 'critic')) {
      const { product } = looks[id]!.activations;
      expect([product.channels, product.width], `${part} ${id}`).toEqual([channels, 64 / scale]);
    }
    const { product, feature, gate } = looks['conv5']!.activations;
    const error = product.data.map((value, i) =>
      Math.abs(value - feature!.data[i]! * gate!.data[i]!),
    );
    expect(Math.max(...error)).toBeLessThan(1e-5);
    expect(Math.min(...feature!.data)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...gate!.data)).toBeLessThanOrEqual(1);
    // Measured as everything else is, but for the rounding to bytes.
    expect(psnr.fill).toBeCloseTo(measure(image, complete(image, hole, fill), hole).hole.psnr, 1);
    expect(psnr.coarse).not.toBe(psnr.fill);
    expect(coarse.data.length).toBe(image.data.length);
  });

  test('is shown as it was drawn, or in the hole with the photograph around it', () => {
    const coarse = { ...image, data: image.data.map((value) => 1 - value) };
    const fill = createImage(image.width, image.height);
    const drawn = fillsOf(image, hole, { coarse, fill });
    for (const [which, raw] of Object.entries({ coarse, fill })) {
      const { hole: completed, whole } = drawn[which === 'fill' ? 'fill' : 'coarse'];
      expect(whole.rgba).toEqual(rgbaFromImage(raw));
      hole.data.forEach((missing, i) => {
        const from = missing ? whole.rgba : rgbaFromImage(image);
        expect(completed.rgba.subarray(4 * i, 4 * i + 4)).toEqual(from.subarray(4 * i, 4 * i + 4));
      });
    }
  });

  test('knobs reach the network, each what it concerns', async () => {
    const [trained, blind, open] = await Promise.all([
      walk(trainedKnobs),
      walk({ ...trainedKnobs, attention: false }),
      walk({ ...trainedKnobs, gates: 'open' }),
    ]);
    // Attention is the refinement's alone.
    expect(differenceInHole(blind.coarse, trained.coarse, hole)).toBe(0);
    expect(differenceInHole(blind.fill, trained.fill, hole)).toBeGreaterThan(0);
    expect(differenceInHole(open.coarse, trained.coarse, hole)).toBeGreaterThan(0);
    const gate = channelOf(open.looks['conv5']!.activations.gate!, 0);
    expect(Math.max(...gate) - Math.min(...gate)).toBeLessThan(1e-5);
  });

  test('a picture without a hole is refused', async () => {
    const whole = createHole(64, 64);
    const run = walkThrough(image, whole, trainedKnobs, {
      generate: () => Promise.reject(new Error('not reached')),
      judge: () => Promise.reject(new Error('not reached')),
    });
    await expect(run).rejects.toThrow('There is no hole yet');
  });
});

describe('activations', () => {
  const maps = {
    ...createImage(4, 4, 2),
    data: Float32Array.from({ length: 32 }, (_, i) => (i < 16 ? 5 : i - 24)),
  };

  test('are activated as the network does it', () => {
    const tensor = { dims: [1, 1, 1, 2], data: Float32Array.of(-1, 2) };
    const gate = { dims: [1, 1, 1, 2], data: Float32Array.of(0.5, 0.25) };
    const of = (id: string, name: string) =>
      activationsOf(layerOf(id), { [`feature_${name}`]: tensor, [`gate_${name}`]: gate });
    expect([...of('conv5', 'conv5')!.product.data]).toEqual([
      Math.fround(0.5 * Math.fround(elu(-1))),
      0.5,
    ]);
    expect([...of('pmconv6', 'pmconv6')!.product.data]).toEqual([0, 0.5]);
    expect(of('conv6', 'conv5')).toBeNull();
  });

  test('a constant channel is not the liveliest, however large', () => {
    expect(liveliest(maps)).toBe(1);
    // The one value of 8 does not set the colours of all others.
    expect(scaleOf(maps)).toBe(7);
  });

  test('are drawn blue below zero and brown above, and paper at it', () => {
    const { rgba } = drawChannel(maps, 1, 'product', 8);
    const [red, , blue] = rgba;
    expect(blue).toBeGreaterThan(red!);
    expect(rgba[4 * 15]).toBeGreaterThan(rgba[4 * 15 + 2]!);
    expect([...rgba.subarray(4 * 8, 4 * 8 + 3)].every((value) => value > 220)).toBe(true);
  });

  test('a sheet holds its pictures in rows of eight, each whole', () => {
    const picture = (value: number) => ({
      width: 2,
      height: 2,
      rgba: new Uint8ClampedArray(16).fill(value),
    });
    const sheet = sheetOf(
      Array.from({ length: 10 }, (_, i) => picture(i + 1)),
      4,
    );
    expect([sheet.width, sheet.height]).toEqual([32, 8]);
    expect(sheet.rgba[4 * (32 * 3 + 7)]).toBe(2);
    expect(sheet.rgba[4 * (32 * 4 + 4)]).toBe(10);
  });
});

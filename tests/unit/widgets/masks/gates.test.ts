import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatedConvolution } from '../../../../src/inpainting/gatedConvolution.ts';
import { createHole } from '../../../../src/inpainting/hole.ts';
import { runInNode } from '../../../../src/networks/node.ts';
import { selfTestInputs } from '../../../../src/networks/selfTest.ts';
import { drawAtlas, cellOf } from '../../../../src/widgets/masks/atlas.ts';
import { firstKernels } from '../../../../src/widgets/masks/computeOpened.ts';
import { changeOf, gatesOf, openings, shutting } from '../../../../src/widgets/masks/gates.ts';
import { gateOutputs } from '../../../../src/widgets/masks/layers.ts';
import { validBefore } from '../../../../src/widgets/masks/masks.ts';
import { networkInput, openGate, openRule } from '../../../../src/widgets/masks/openPlace.ts';
import { holes } from '../../inpainting/arbitrary.ts';

const side = 64;
const { image } = selfTestInputs(side);
const fillable = holes(side, side).filter(({ data }) => data.includes(0));

/** The gate of the trained network is one of the numbers it hands out; both must be 1e-3 alike. */
const tolerance = 1e-3;

function worst(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}

describe('against the trained network', () => {
  test('the gates of its first two layers are these gated convolutions', async () => {
    const { conv1, conv2_downsample: conv2 } = await firstKernels();
    await fc.assert(
      fc.asyncProperty(fillable, async (hole) => {
        const outputs = ['gate_conv1', 'gate_conv2_downsample'];
        const run = await runInNode({ network: 'deepfill-v2', image, hole, outputs });
        const first = gatedConvolution(networkInput(image, hole), conv1);
        const second = gatedConvolution(first.output, conv2, { stride: 2 });
        expect(worst(first.gate.data, run.outputs['gate_conv1']!.data)).toBeLessThan(tolerance);
        expect(worst(second.gate.data, run.outputs['gate_conv2_downsample']!.data)).toBeLessThan(
          tolerance,
        );
      }),
      { numRuns: 4 },
    );
  }, 60_000);

  test('an opened window ends in the network’s gate, at the border too', async () => {
    const kernels = await firstKernels();
    const { hole } = selfTestInputs(side);
    const outputs = ['gate_conv2_downsample'];
    const run = await runInNode({ network: 'deepfill-v2', image, hole, outputs });
    const gates = gatesOf(run.outputs['gate_conv2_downsample']!);
    const input = networkInput(image, hole);
    const corner = fc.constantFrom(0, gates.width - 1);
    const anywhere = fc.oneof(corner, fc.nat(gates.width - 1));
    fc.assert(
      fc.property(anywhere, anywhere, fc.nat(gates.channels - 1), (x, y, channel) => {
        const { gate, logitTerms, logitBias, logit } = openGate(input, kernels, { x, y }, channel);
        const at = (channel * gates.height + y) * gates.width + x;
        expect(Math.abs(gate - gates.data[at]!)).toBeLessThan(tolerance);
        expect(logitTerms.reduce((sum, term) => sum + term, logitBias)).toBeCloseTo(logit, 9);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('its hard mask, gate_override 2, is shut where the opened window says so and nowhere else', async () => {
    const { hole } = selfTestInputs(side);
    const run = await runInNode({
      network: 'deepfill-v2',
      image,
      hole,
      knobs: { gate_override: 2 },
      outputs: ['gate_conv2_downsample'],
    });
    const { width, data } = gatesOf(run.outputs['gate_conv2_downsample']!);
    for (let i = 0; i < width * width; i++) {
      const { after } = openRule(validBefore(hole), { x: i % width, y: Math.floor(i / width) });
      expect(data[i]! > 0).toBe(after === 1);
    }
  }, 60_000);

  test('the catalogue has every gate that the figure shows', async () => {
    const { hole } = selfTestInputs(side);
    const run = await runInNode({ network: 'deepfill-v2', image, hole, outputs: gateOutputs });
    const gates = Object.values(run.outputs).map(gatesOf);
    for (const { data } of gates) expect(data.every((gate) => gate >= 0 && gate <= 1)).toBe(true);
  }, 60_000);
});

describe('openings', () => {
  test('weigh each cell by the share of it that is missing', () => {
    const hole = createHole(4, 2);
    hole.data.set([1, 1, 1, 0, 1, 1, 0, 0]); // the left cell wholly, the right one by a quarter
    const gates = { width: 2, height: 1, channels: 2, data: Float32Array.of(0.2, 0.8, 0.9, 0.5) };
    const [first, second] = openings(gates, hole);
    expect(first).toMatchObject({ channel: 0 });
    expect(first!.inside).toBeCloseTo((0.2 + 0.25 * 0.8) / 1.25, 6);
    expect(first!.outside).toBeCloseTo(0.8, 6);
    expect(second!.inside).toBeCloseTo((0.9 + 0.25 * 0.5) / 1.25, 6);
    expect(shutting(first!)).toBeGreaterThan(shutting(second!));
  });

  test('say nothing of a hole where there is none', () => {
    const gates = { width: 1, height: 1, channels: 1, data: Float32Array.of(0.5) };
    expect(openings(gates, createHole(4, 4))).toEqual([{ channel: 0, inside: null, outside: 0.5 }]);
  });
});

test('a change is counted over all layers alike', () => {
  const layer = (...data: number[]) => ({
    width: data.length,
    height: 1,
    channels: 1,
    data: Float32Array.from(data),
  });
  const change = changeOf([layer(0.25, 0.75), layer(0)], [layer(0.75, 1), layer(0.25)]);
  expect(change).toEqual({ mean: (0.5 + 0.25 + 0.25) / 3, turned: 1 / 3, count: 3 });
});

test('an atlas holds every gate where its cell says, white where shut', () => {
  const layer = (channels: number, side: number, seed: number) => ({
    width: side,
    height: side,
    channels,
    data: Float32Array.from(
      { length: channels * side * side },
      (_, i) => ((i * 37 + seed) % 256) / 255,
    ),
  });
  const gates = { a: layer(3, 512, 5), b: layer(2, 4, 9) };
  const { width, height, strips, grey } = drawAtlas(gates);
  expect([width, height]).toEqual([1024, 2 * 512 + 4]);
  for (const [output, { width: side, channels, data }] of Object.entries(gates)) {
    for (let channel = 0; channel < channels; channel++) {
      const { left, top } = cellOf(strips[output]!, channel);
      for (const [x, y] of [
        [0, 0],
        [side - 1, 1],
        [1, side - 1],
      ] as const) {
        const gate = data[(channel * side + y) * side + x]!;
        expect(grey[(top + y) * width + left + x]).toBe(Math.round(255 * (1 - gate)));
      }
    }
  }
});

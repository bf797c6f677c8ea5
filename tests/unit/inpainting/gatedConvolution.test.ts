import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/gates.json' with { type: 'json' };
import { elu, sigmoid } from '../../../src/inpainting/activation.ts';
import {
  gatedConvolution,
  openWindow,
  outputAt,
} from '../../../src/inpainting/gatedConvolution.ts';
import { createImage, type Image } from '../../../src/inpainting/image.ts';
import type { Kernel } from '../../../src/inpainting/partialConvolution.ts';

type GoldenLayer = (typeof golden.layers)[number];

function partsOf(layer: GoldenLayer): { image: Image; kernel: Kernel } {
  const { width, height, inputs, channels, size } = layer;
  return {
    image: { width, height, channels: inputs, data: Float32Array.from(layer.image) },
    kernel: {
      size,
      inputs,
      outputs: 2 * channels,
      weights: Float32Array.from(layer.weights),
      bias: Float32Array.from(layer.bias),
    },
  };
}

const layers = golden.layers.map(
  (layer) =>
    [
      `${layer.size}×${layer.size}, stride ${layer.stride}, dilation ${layer.dilation}`,
      layer,
    ] as const,
);

describe('gated convolution', () => {
  test.each(layers)('is PyTorch’s: %s', (_, layer) => {
    const { image, kernel } = partsOf(layer);
    const computed = gatedConvolution(image, kernel, layer);
    for (const part of ['feature', 'logit', 'gate', 'output'] as const) {
      expect(computed[part].data.length).toBe(layer[part].length);
      computed[part].data.forEach((value, i) => expect(value).toBeCloseTo(layer[part][i]!, 4));
    }
  });

  test.each(layers)('a window opened adds up to the layer’s numbers: %s', (_, layer) => {
    const { image, kernel } = partsOf(layer);
    const whole = gatedConvolution(image, kernel, layer);
    const { width, height } = whole.output;
    const places = fc.record({
      x: fc.nat(width - 1),
      y: fc.nat(height - 1),
      channel: fc.nat(layer.channels - 1),
    });
    fc.assert(
      fc.property(places, (place) => {
        const opened = openWindow(image, kernel, place, layer);
        const at = (place.channel * height + place.y) * width + place.x;
        const sum = (terms: Float64Array) => terms.reduce((total, term) => total + term, 0);
        expect(sum(opened.featureTerms) + opened.featureBias).toBeCloseTo(opened.feature, 9);
        expect(sum(opened.logitTerms) + opened.logitBias).toBeCloseTo(opened.logit, 9);
        expect(opened.feature).toBeCloseTo(whole.feature.data[at]!, 5);
        expect(opened.logit).toBeCloseTo(whole.logit.data[at]!, 5);
        expect(opened.gate).toBeCloseTo(whole.gate.data[at]!, 5);
        expect(opened.output).toBeCloseTo(whole.output.data[at]!, 5);
        expect(opened.activated * opened.gate).toBe(opened.output);
        expect(outputAt(image, kernel, place, layer)).toBe(opened.output);
      }),
    );
  });

  test('a gate lies between 0 and 1 and never turns a feature’s sign', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => {
        expect(sigmoid(x)).toBeGreaterThan(0);
        expect(sigmoid(x)).toBeLessThan(1);
        expect(sigmoid(x) + sigmoid(-x)).toBeCloseTo(1, 12);
        expect(elu(x)).toBeGreaterThan(-1);
      }),
    );
  });

  test('refuses what does not fit', () => {
    const kernel: Kernel = {
      size: 1,
      inputs: 1,
      outputs: 2,
      weights: new Float32Array(2),
      bias: new Float32Array(2),
    };
    expect(() => gatedConvolution(createImage(2, 2, 3), kernel)).toThrow(RangeError);
    const odd = { ...kernel, outputs: 1 };
    expect(() => gatedConvolution(createImage(2, 2, 1), odd)).toThrow(/even/);
  });
});

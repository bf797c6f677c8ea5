import { expect, test } from 'vitest';
import { generators } from '../../../src/networks/catalogue.ts';
import type { NetworkEntry } from '../../../src/networks/contract.ts';
import { namedResults, requestedOutputs } from '../../../src/networks/results.ts';

const tensor = { name: '', shape: '', range: '', meaning: '' };
const selfTest = { size: 64, positions: [], values: [] };
const generator: NetworkEntry = {
  ...generators[0]!,
  outputs: [
    { ...tensor, name: 'fill' },
    { ...tensor, name: 'coarse' },
  ],
  selfTest: { ...selfTest, output: 'fill' },
};
const discriminator: NetworkEntry = {
  ...generator,
  outputs: [{ ...tensor, name: 'score' }],
  selfTest: { ...selfTest, output: 'score' },
};
const picture = { dims: [1, 3, 1, 1], data: Float32Array.of(-1, 0, 1) };
const score = { dims: [1, 1], data: Float32Array.of(-0.5) };

test('what a network is for is always computed, and once', () => {
  expect(requestedOutputs(generator, {})).toEqual(['fill']);
  expect(requestedOutputs(generator, { outputs: ['coarse', 'fill'] })).toEqual(['fill', 'coarse']);
  expect(requestedOutputs(discriminator, {})).toEqual(['score']);
});

test('an output that the network does not have is refused', () => {
  expect(() => requestedOutputs(discriminator, { outputs: ['fill'] })).toThrow(
    expect.objectContaining({ name: 'NetworkError', code: 'bad-input' }),
  );
});

test('a generator gives a picture, and as tensors what was asked for', () => {
  const results = { fill: picture, coarse: picture };
  const image = { width: 1, height: 1, channels: 3, data: Float32Array.of(0, 0.5, 1) };
  expect(namedResults(generator, {}, results)).toEqual({ fill: image, outputs: {} });
  expect(namedResults(generator, { outputs: ['coarse'] }, results)).toEqual({
    fill: image,
    outputs: { coarse: picture },
  });
});

test('a discriminator gives a score, and no picture', () => {
  expect(namedResults(discriminator, {}, { score })).toEqual({ score, outputs: {} });
});

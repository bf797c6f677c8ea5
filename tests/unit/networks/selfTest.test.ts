import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { networks } from '../../../src/networks/catalogue.ts';
import {
  SELF_TEST_TOLERANCE,
  selfTestError,
  selfTestInputs,
} from '../../../src/networks/selfTest.ts';
import { tensorsFromRequest } from '../../../src/networks/tensors.ts';

describe.each(networks)('the self-test of $id', (network) => {
  it('is what PyTorch computed for the same formula', async () => {
    const session = await InferenceSession.create(`models/${network.file}`);
    const inputs = tensorsFromRequest(network, selfTestInputs(network.selfTest.size));
    const feeds = Object.fromEntries(
      Object.entries(inputs)
        .filter(([name]) => session.inputNames.includes(name))
        .map(([name, { dims, data }]) => [name, new Tensor('float32', data, dims)]),
    );
    const { output } = network.selfTest;
    const results = await session.run(feeds, [output]);
    const values = Float32Array.from(results[output]!.data as Float32Array);
    expect(selfTestError(values, network.selfTest)).toBeLessThan(SELF_TEST_TOLERANCE / 10);
  });
});

describe('the error of a self-test', () => {
  const selfTest = { size: 8, output: 'fill', positions: [1, 3], values: [0.5, -0.25] };

  it('is the largest at the stored places', () => {
    expect(selfTestError(Float32Array.of(9, 0.5, 9, -0.5), selfTest)).toBe(0.25);
  });

  it.each([[Float32Array.of(0, NaN, 0, -0.25)], [Float32Array.of(0, 0.5)]])(
    'is infinite where a number is missing',
    (fill) => {
      expect(selfTestError(fill, selfTest)).toBe(Infinity);
    },
  );
});

import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Page } from '@playwright/test';
import { networks } from '../../../src/networks/catalogue.ts';
import type { NetworkEntry, Provider, RunRequest } from '../../../src/networks/contract.ts';
import { tensorsFromRequest } from '../../../src/networks/tensors.ts';
import { expect, test } from '../fixtures.ts';
import { randomFrom, randomHole, randomPhotograph } from './pictures.ts';
import { openNetworks, runInPage } from './runner.ts';

const TOLERANCE = 1e-3;
const SIZES = [64, 128];

for (const network of networks) {
  test(`${network.id} in WebAssembly is what ONNX Runtime computes in Node`, async ({ page }) => {
    await compare(page, network, 'wasm', 3);
  });

  test(`${network.id} on WebGPU is what ONNX Runtime computes in Node @webgpu`, async ({
    page,
  }) => {
    await compare(page, network, 'webgpu', 1);
  });
}

/** Every output, of random photographs with random holes at every size. */
async function compare(
  page: Page,
  network: NetworkEntry,
  provider: Provider,
  pictures: number,
): Promise<void> {
  const random = randomFrom(network.year);
  const outputs = network.outputs.map((output) => output.name);
  const session = await InferenceSession.create(`models/${network.file}`);
  await openNetworks(page);
  for (const size of SIZES.flatMap((size) => Array<number>(pictures).fill(size))) {
    const image = await randomPhotograph(random, size);
    const request = {
      network: network.id,
      image,
      hole: randomHole(random, size),
      provider,
      outputs,
    };
    const expected = await runInNode(session, network, request);
    const answer = await runInPage(page, request);
    expect(answer.provider).toBe(provider);
    for (const name of outputs) {
      const error = largestDifference(answer.outputs[name]!, expected[name]!);
      expect(error, `${name} at ${size} pixels`).toBeLessThanOrEqual(TOLERANCE);
    }
  }
}

async function runInNode(
  session: InferenceSession,
  network: NetworkEntry,
  request: RunRequest,
): Promise<Record<string, Float32Array>> {
  const inputs = Object.entries(tensorsFromRequest(network, request));
  const feeds = inputs.map(
    ([name, { dims, data }]) => [name, new Tensor('float32', data, dims)] as const,
  );
  const results = Object.entries(
    await session.run(Object.fromEntries(feeds), request.outputs ?? []),
  );
  return Object.fromEntries(
    results.map(([name, { data }]) => {
      if (!(data instanceof Float32Array)) throw new TypeError(`${name} is not float32`);
      return [name, data];
    }),
  );
}

function largestDifference(actual: readonly number[], expected: Float32Array): number {
  if (actual.length !== expected.length) return Infinity;
  return expected.reduce((worst, value, i) => Math.max(worst, Math.abs(value - actual[i]!)), 0);
}

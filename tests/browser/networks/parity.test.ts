import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Page } from '@playwright/test';
import { networks } from '../../../src/networks/catalogue.ts';
import type { Knob, NetworkEntry, Provider, RunRequest } from '../../../src/networks/contract.ts';
import { tensorsFromRequest } from '../../../src/networks/tensors.ts';
import { expect, test } from '../fixtures.ts';
import { randomFrom, randomHole, randomPhotograph } from './pictures.ts';
import { openNetworks, runInPage } from './runner.ts';

const TOLERANCE = 1e-3;
/** Software WebGPU takes a minute for a DeepFill at 128 pixels; a graph of any size is the same graph. */
const SIDE = 64;

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

/**
 * Every output, of random photographs with random holes; of the first with each knob turned as well.
 * Of attention its values are held: which source is best may differ where two are as good.
 */
async function compare(
  page: Page,
  network: NetworkEntry,
  provider: Provider,
  pictures: number,
): Promise<void> {
  const random = randomFrom(network.year);
  const outputs = network.outputs.map((output) => output.name);
  const session = await InferenceSession.create(`models/${network.file}`);
  const size = Math.max(SIDE, network.sizes.min);
  await openNetworks(page);
  for (let picture = 0; picture < pictures; picture++) {
    const given = {
      network: network.id,
      image: await randomPhotograph(random, size),
      hole: randomHole(random, size),
      provider,
      outputs,
    };
    const settings = picture === 0 ? network.knobs.flatMap(turned) : [];
    for (const knobs of [{}, ...settings]) {
      const request = { ...given, knobs };
      const expected = await runInNode(session, network, request);
      const answer = await runInPage(page, request);
      expect(answer.provider).toBe(provider);
      for (const name of outputs) {
        const error = largestDifference(answer.outputs[name]!, expected[name]!);
        const where = `${name} with ${JSON.stringify(knobs)}`;
        expect(error, where).toBeLessThanOrEqual(TOLERANCE);
      }
    }
  }
}

/** The knob at every setting that figures offer besides the trained one. */
function turned({ name }: Knob): Record<string, number>[] {
  const settings = SETTINGS[name];
  if (!settings) throw new Error(`At which settings is ${name} to be compared?`);
  return settings.map((value) => ({ [name]: value }));
}

const SETTINGS: Readonly<Record<string, readonly number[]>> = {
  attention_enabled: [0],
  softmax_scale: [1, 50],
  gate_override: [1, 2],
  spread_enabled: [0],
};

async function runInNode(
  session: InferenceSession,
  network: NetworkEntry,
  request: RunRequest,
): Promise<Record<string, Float32Array>> {
  const inputs = Object.entries(tensorsFromRequest(network, request));
  const feeds = inputs
    .filter(([name]) => session.inputNames.includes(name))
    .map(([name, { dims, data }]) => [name, new Tensor('float32', data, dims)] as const);
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

function largestDifference(actual: Float32Array, expected: Float32Array): number {
  if (actual.length !== expected.length) return Infinity;
  return expected.reduce((worst, value, i) => Math.max(worst, Math.abs(value - actual[i]!)), 0);
}

import * as ort from 'onnxruntime-web/webgpu';
import { fetchFile } from './cache.ts';
import type { NetworkEntry, Progress, Provider, Tensor } from './contract.ts';
import { networkFile, runtimeFile, runtimeGlue } from './files.ts';
import { SELF_TEST_TOLERANCE, selfTestError, selfTestInputs } from './selfTest.ts';
import { tensorsFromRequest } from './tensors.ts';
import { unpack } from './unpack.ts';
import { unlessLost } from './unlessLost.ts';

/** A network that is loaded, started and checked: named tensors in, the named outputs out. */
type LoadedNetwork = (
  inputs: Readonly<Record<string, Tensor>>,
  outputs: readonly string[],
) => Promise<Record<string, Tensor>>;

/** A provider that cannot run this network, or not rightly. `message` is a sentence for the reader. */
export class UnfitError extends Error {
  override readonly name = 'UnfitError';
}

/** ONNX Runtime has been wrong, without a word, in its WebGPU provider's own choice of layout (NHWC). */
const EXECUTION_PROVIDERS: Record<Provider, ort.InferenceSession.ExecutionProviderConfig> = {
  webgpu: { name: 'webgpu', preferredLayout: 'NCHW' },
  wasm: 'wasm',
};

const loaded = new Map<string, LoadedNetwork>();

/** Why this browser cannot try WebGPU at all, as a sentence, or null when it has an adapter. */
export async function whyNoAdapter(): Promise<string | null> {
  if (!('gpu' in navigator)) return 'This browser does not offer WebGPU.';
  const adapter = await navigator.gpu.requestAdapter().catch(() => null);
  return adapter ? null : 'This browser found no graphics adapter that it would use for WebGPU.';
}

/**
 * Downloads what is missing, starts the network on the provider and checks it against the catalogue's
 * numbers; once for every network and provider. Throws `NetworkError` from the downloads, else `UnfitError`.
 */
export async function loadNetwork(
  entry: NetworkEntry,
  provider: Provider,
  onProgress: (progress: Progress) => void,
): Promise<LoadedNetwork> {
  const key = `${entry.id} ${provider}`;
  const before = loaded.get(key);
  if (before) return before;
  await prepareRuntime(onProgress);
  const weights = await fetchFile(networkFile(entry), {
    onProgress: (received, total) => onProgress({ stage: 'weights', received, total }),
  });
  onProgress({ stage: 'starting', provider });
  const network = await start(weights, provider);
  onProgress({ stage: 'checking', provider });
  await check(entry, network, provider);
  loaded.set(key, network);
  return network;
}

async function prepareRuntime(onProgress: (progress: Progress) => void): Promise<void> {
  const { wasm } = ort.env;
  if (wasm.wasmBinary) return;
  const packed = await fetchFile(runtimeFile, {
    onProgress: (received, total) => onProgress({ stage: 'runtime', received, total }),
  });
  wasm.wasmBinary = await unpack(packed);
  // Without an address of its own for the glue, each thread would run this worker's file again.
  wasm.wasmPaths = { mjs: runtimeGlue };
  // Half the cores, at most four: on a busy machine more threads are slower than fewer.
  wasm.numThreads = self.crossOriginIsolated
    ? Math.min(4, Math.ceil(navigator.hardwareConcurrency / 2))
    : 1;
}

async function start(weights: Uint8Array, provider: Provider): Promise<LoadedNetwork> {
  const session = await ort.InferenceSession.create(weights, {
    executionProviders: [EXECUTION_PROVIDERS[provider]],
    // It warns of shapes that are worked out on the processor, which is as it should be.
    logSeverityLevel: 3,
  }).catch((cause: unknown) => {
    throw new UnfitError(`The network could not be started on ${NAMES[provider]}.`, { cause });
  });
  const attempt = provider === 'webgpu' && unlessLost(await ort.env.webgpu.device, deviceLost);
  return async (inputs, outputs) => {
    const feeds = Object.fromEntries(
      // A graph has no input for what it does not read.
      Object.entries(inputs)
        .filter(([name]) => session.inputNames.includes(name))
        .map(([name, { dims, data }]) => [name, new ort.Tensor('float32', data, dims)]),
    );
    const run = session.run(feeds, outputs).catch((cause: unknown) => {
      throw new UnfitError(`The network stopped on ${NAMES[provider]} in the middle of its work.`, {
        cause,
      });
    });
    const results = await (attempt ? attempt(run) : run);
    return Object.fromEntries(outputs.map((name) => [name, floats(results[name]!)]));
  };
}

const deviceLost = (): UnfitError =>
  new UnfitError('The graphics device was lost while the network was on it.');

async function check(
  entry: NetworkEntry,
  network: LoadedNetwork,
  provider: Provider,
): Promise<void> {
  const { size, output } = entry.selfTest;
  const results = await network(tensorsFromRequest(entry, selfTestInputs(size)), [output]);
  const error = selfTestError(results[output]!.data, entry.selfTest);
  if (error > SELF_TEST_TOLERANCE) {
    throw new UnfitError(
      `${NAMES[provider]} computes this network wrongly here: it is off by ${error.toPrecision(2)}, where ${SELF_TEST_TOLERANCE} is allowed.`,
    );
  }
}

function floats({ dims, data }: ort.Tensor): Tensor {
  if (!(data instanceof Float32Array)) throw new TypeError('Every output of a network is float32.');
  return { dims, data };
}

const NAMES: Record<Provider, string> = { webgpu: 'WebGPU', wasm: 'WebAssembly' };

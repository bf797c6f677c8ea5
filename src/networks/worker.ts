import { findNetwork } from './catalogue.ts';
import {
  NetworkError,
  type Judgement,
  type Progress,
  type Provider,
  type RunResult,
} from './contract.ts';
import type { Job, Outcome, Report } from './messages.ts';
import { loadNetwork, UnfitError, whyNoAdapter } from './providers.ts';
import { namedResults, requestedOutputs } from './results.ts';
import { tensorsFromRequest } from './tensors.ts';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data: job }: MessageEvent<Job>) => {
  // An error that nobody foresaw goes to the page as the worker's own, so that no run is waited for in vain.
  serve(job).catch(reportError);
};

async function serve(job: Job): Promise<void> {
  const outcome = await answer(job);
  post(outcome, outcome.type === 'done' ? buffersOf(outcome.result) : []);
}

async function answer({ request, avoidWebgpu }: Job): Promise<Outcome> {
  const wanted = request.provider ?? 'auto';
  let provider: Provider = 'wasm';
  try {
    const entry = findNetwork(request.network);
    requestedOutputs(entry, request);
    const inputs = tensorsFromRequest(entry, request);
    const why =
      wanted === 'wasm'
        ? 'WebAssembly was asked for.'
        : (wanted === 'auto' && avoidWebgpu) || (await whyNoAdapter());
    if (why !== null && wanted === 'webgpu') throw new UnfitError(why);
    provider = why === null ? 'webgpu' : 'wasm';

    const network = await loadNetwork(entry, provider, report);
    report({ stage: 'running', provider });
    const start = performance.now();
    const results = await network(inputs, requestedOutputs(entry, request));
    const milliseconds = performance.now() - start;
    const result = { ...namedResults(entry, request, results), provider, why, milliseconds };
    return { type: 'done', result };
  } catch (error) {
    if (error instanceof NetworkError)
      return { type: 'failed', code: error.code, message: error.message };
    console.warn(error);
    const sentence =
      error instanceof UnfitError ? error.message : 'The network could not be run in this browser.';
    if (provider === 'webgpu' && wanted === 'auto') return { type: 'unfit', why: sentence };
    const advice =
      provider === 'wasm' && wanted !== 'webgpu' ? ' Try a smaller size, or another browser.' : '';
    return { type: 'failed', code: 'no-provider', message: sentence + advice };
  }
}

function report(progress: Progress): void {
  post({ type: 'progress', progress });
}

function post(message: Report, transfer: Transferable[] = []): void {
  self.postMessage(message, transfer);
}

function buffersOf(result: RunResult | Judgement): Transferable[] {
  const main = 'fill' in result ? result.fill : result.score;
  const buffers = [main, ...Object.values(result.outputs)].map(({ data }) => data.buffer);
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}

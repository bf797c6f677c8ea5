import {
  NetworkError,
  type Judgement,
  type Progress,
  type Runner,
  type RunOptions,
  type RunRequest,
  type RunResult,
} from './contract.ts';
import type { Job, Outcome, Report } from './messages.ts';
import { requireFill, requireScore } from './results.ts';

/** What the runner needs of a `Worker`. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<Report>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(job: Job): void;
  terminate(): void;
}

type ProgressListener = (progress: Progress) => void;

const spawnWorker = (): WorkerLike =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'networks' });

/**
 * Runs networks in a worker that is started at the first run. Runs take turns. Aborting ends the worker
 * at once, whatever it is doing; the next run starts another, from files already kept.
 */
export function createRunner(spawn: () => WorkerLike = spawnWorker): Runner {
  const disposal = new AbortController();
  const unfit = new Map<string, string>();
  let worker: WorkerLike | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  function drop(): void {
    worker?.terminate();
    worker = null;
  }

  /** Never rejects: a worker that is lost, through death or through aborting, has failed. */
  function ask(job: Job, stop: AbortSignal, onProgress: ProgressListener): Promise<Outcome> {
    const current = (worker ??= spawn());
    return new Promise((resolve) => {
      const lose = (): void => {
        stop.removeEventListener('abort', lose);
        if (worker === current) drop();
        resolve({ type: 'failed', code: 'worker-died', message: WORKER_DIED });
      };
      stop.addEventListener('abort', lose);
      current.onerror = lose;
      current.onmessageerror = lose;
      current.onmessage = ({ data }) => {
        if (data.type === 'progress') {
          onProgress(data.progress);
        } else {
          stop.removeEventListener('abort', lose);
          resolve(data);
        }
      };
      current.postMessage(job);
    });
  }

  async function attempt(
    request: RunRequest,
    stop: AbortSignal,
    onProgress: ProgressListener,
  ): Promise<RunResult | Judgement> {
    stop.throwIfAborted();
    const job = { request, avoidWebgpu: unfit.get(request.network) ?? null };
    const outcome = await ask(job, stop, onProgress);
    stop.throwIfAborted();
    if (outcome.type === 'done') return outcome.result;
    if (outcome.type === 'failed') {
      if (outcome.code === 'no-provider') drop();
      throw new NetworkError(outcome.code, outcome.message);
    }
    drop();
    unfit.set(request.network, outcome.why);
    return attempt(request, stop, onProgress);
  }

  async function take(
    request: RunRequest,
    { signal, onProgress = () => {} }: RunOptions = {},
  ): Promise<RunResult | Judgement> {
    const over = new AbortController();
    const stop = anyOf(signal ? [signal, disposal.signal] : [disposal.signal], over.signal);
    const turn = queue.then(() => attempt(request, stop, onProgress));
    queue = turn.catch(() => {});
    // A run that is aborted while it waits for its turn is given up at once.
    await Promise.race([turn, aborted(stop, over.signal)]).finally(() => over.abort());
    stop.throwIfAborted();
    return turn;
  }

  return {
    run: async (request, options) => requireFill<RunResult>(await take(request, options)),
    judge: async (request, options) => requireScore<Judgement>(await take(request, options)),
    dispose() {
      disposal.abort();
      drop();
    },
  };
}

const WORKER_DIED =
  'The part of the page that runs networks stopped, or could not be loaded. Nothing you painted is lost. Try again; if it stops again, choose a smaller size or reload the page.';

/**
 * Aborted with the first of the signals, until `over`: they may outlive the run. It is `AbortSignal.any`, which Safari
 * has only from 17.4 and Firefox from 124.
 */
function anyOf(signals: readonly AbortSignal[], over: AbortSignal): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) {
    const follow = (): void => controller.abort(signal.reason);
    if (signal.aborted) follow();
    else signal.addEventListener('abort', follow, { signal: over });
  }
  return controller.signal;
}

/** It is waited for until `over` is aborted. */
function aborted(signal: AbortSignal, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true, signal: over });
  });
}

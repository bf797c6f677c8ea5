import { NetworkError, type Progress, type Runner, type RunRequest, type RunResult } from './contract.ts';
import type { Job, Outcome, Report } from './messages.ts';

/** What the runner needs of a `Worker`. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<Report>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(job: Job): void;
  terminate(): void;
}

const spawnWorker = (): WorkerLike => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'networks' });

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

  function ask(job: Job, stop: AbortSignal, onProgress: (progress: Progress) => void): Promise<Outcome> {
    const current = (worker ??= spawn());
    return new Promise<Outcome>((resolve, reject) => {
      const end = (reason: unknown): void => {
        if (worker === current) drop();
        reject(reason);
      };
      const abort = (): void => end(stop.reason);
      const die = (): void => {
        stop.removeEventListener('abort', abort);
        end(new NetworkError('worker-died', WORKER_DIED));
      };
      stop.addEventListener('abort', abort, { once: true });
      current.onerror = die;
      current.onmessageerror = die;
      current.onmessage = ({ data }) => {
        if (data.type === 'progress') return onProgress(data.progress);
        stop.removeEventListener('abort', abort);
        resolve(data);
      };
      current.postMessage(job);
    });
  }

  async function attempt(request: RunRequest, stop: AbortSignal, onProgress: (progress: Progress) => void): Promise<RunResult> {
    stop.throwIfAborted();
    const outcome = await ask({ request, avoidWebgpu: unfit.get(request.network) ?? null }, stop, onProgress);
    if (outcome.type === 'done') return outcome.result;
    if (outcome.type === 'failed' && outcome.code === 'bad-input') throw new NetworkError(outcome.code, outcome.message);
    drop();
    if (outcome.type === 'failed') throw new NetworkError(outcome.code, outcome.message);
    unfit.set(request.network, outcome.why);
    return attempt(request, stop, onProgress);
  }

  return {
    run(request, { signal, onProgress = () => {} } = {}) {
      const stop = signal ? AbortSignal.any([signal, disposal.signal]) : disposal.signal;
      const turn = queue.then(() => attempt(request, stop, onProgress));
      queue = turn.catch(() => {});
      // A run that is still waiting for its turn is given up at once.
      return Promise.race([turn, rejectOn(stop)]);
    },
    dispose() {
      disposal.abort();
      drop();
    },
  };
}

const WORKER_DIED =
  'The part of the page that runs networks stopped, or could not be loaded. Nothing you painted is lost. Try again; if it stops again, choose a smaller size or reload the page.';

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

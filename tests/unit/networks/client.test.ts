import { getEventListeners } from 'node:events';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createHole } from '../../../src/inpainting/hole.ts';
import { createImage } from '../../../src/inpainting/image.ts';
import { createRunner, type WorkerLike } from '../../../src/networks/client.ts';
import type { Progress, RunRequest, RunResult } from '../../../src/networks/contract.ts';
import type { Job, Report } from '../../../src/networks/messages.ts';

class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  readonly jobs: Job[] = [];
  isTerminated = false;

  postMessage(job: Job): void {
    this.jobs.push(job);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  report(report: Report): void {
    this.onmessage?.(new MessageEvent('message', { data: report }));
  }
  die(): void {
    this.onerror?.(
      Object.assign(new Event('error'), {
        colno: 0,
        lineno: 0,
        filename: '',
        message: '',
        error: null,
      }),
    );
  }
}

let workers: FakeWorker[];
const spawn = (): WorkerLike => {
  workers.push(new FakeWorker());
  return workers.at(-1)!;
};
beforeEach(() => (workers = []));

const request = (network = 'a'): RunRequest => ({
  network,
  image: createImage(64, 64),
  hole: createHole(64, 64),
});
const done = (milliseconds = 1): { type: 'done'; result: RunResult } => ({
  type: 'done',
  result: { fill: createImage(64, 64), outputs: {}, provider: 'wasm', why: null, milliseconds },
});
/** Everything that is ready to run has run. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a runner', () => {
  it('starts no worker before the first run, and keeps the one it started', async () => {
    const runner = createRunner(spawn);
    expect(workers).toHaveLength(0);
    const first = runner.run(request());
    await settle();
    workers[0]!.report(done(1));
    const second = runner.run(request());
    await settle();
    workers[0]!.report(done(2));
    expect([(await first).milliseconds, (await second).milliseconds]).toEqual([1, 2]);
    expect(workers).toHaveLength(1);
  });

  it('gives the worker one job at a time, in the order asked', async () => {
    const runner = createRunner(spawn);
    const runs = ['a', 'b', 'c'].map((network) => runner.run(request(network)));
    await settle();
    expect(workers[0]!.jobs.map((job) => job.request.network)).toEqual(['a']);
    for (const run of runs) {
      workers[0]!.report(done());
      await run;
      await settle();
    }
    expect(workers[0]!.jobs.map((job) => job.request.network)).toEqual(['a', 'b', 'c']);
  });

  it('passes progress on', async () => {
    const seen: Progress[] = [];
    const run = createRunner(spawn).run(request(), {
      onProgress: (progress) => seen.push(progress),
    });
    await settle();
    const progress: Progress = { stage: 'weights', received: 3, total: 5 };
    workers[0]!.report({ type: 'progress', progress });
    workers[0]!.report(done());
    await run;
    expect(seen).toEqual([progress]);
  });

  it('ends the worker at once when a run is aborted, and starts another for the next', async () => {
    const runner = createRunner(spawn);
    const stop = new AbortController();
    const aborted = runner.run(request('a'), { signal: stop.signal });
    const next = runner.run(request('b'));
    await settle();
    stop.abort();
    await expect(aborted).rejects.toBe(stop.signal.reason);
    await settle();
    expect(workers.map((worker) => worker.isTerminated)).toEqual([true, false]);
    workers[1]!.report(done());
    await next;
  });

  it('gives up a waiting run without disturbing the running one', async () => {
    const runner = createRunner(spawn);
    const stop = new AbortController();
    const running = runner.run(request('a'));
    const waiting = runner.run(request('b'), { signal: stop.signal });
    await settle();
    stop.abort();
    await expect(waiting).rejects.toBe(stop.signal.reason);
    workers[0]!.report(done());
    await running;
    await settle();
    expect(workers[0]).toMatchObject({ isTerminated: false, jobs: { length: 1 } });
  });

  it('does nothing for a signal that was aborted before', async () => {
    await expect(
      createRunner(spawn).run(request(), { signal: AbortSignal.abort('gone') }),
    ).rejects.toBe('gone');
    expect(workers).toHaveLength(0);
  });

  it('says that the worker died, and works again with the next run', async () => {
    const runner = createRunner(spawn);
    const run = runner.run(request());
    await settle();
    workers[0]!.die();
    await expect(run).rejects.toMatchObject({ name: 'NetworkError', code: 'worker-died' });
    const next = runner.run(request());
    await settle();
    workers[1]!.report(done(7));
    expect((await next).milliseconds).toBe(7);
  });

  it('runs again in a fresh worker, without WebGPU, once WebGPU proved unfit for that network', async () => {
    const runner = createRunner(spawn);
    const run = runner.run(request('a'));
    await settle();
    workers[0]!.report({ type: 'unfit', why: 'It computes wrongly.' });
    await settle();
    expect(workers.map((worker) => worker.isTerminated)).toEqual([true, false]);
    expect(workers[1]!.jobs[0]!.avoidWebgpu).toBe('It computes wrongly.');
    workers[1]!.report(done());
    await run;
    const other = runner.run(request('b'));
    await settle();
    expect(workers[1]!.jobs[1]!.avoidWebgpu).toBeNull();
    workers[1]!.report(done());
    await other;
  });

  it.each([
    ['keeps its worker after bad input', 'bad-input', false],
    ['takes a fresh worker after a provider failed', 'no-provider', true],
  ] as const)('%s', async (_, code, isTerminated) => {
    const run = createRunner(spawn).run(request());
    await settle();
    workers[0]!.report({ type: 'failed', code, message: 'A sentence.' });
    await expect(run).rejects.toMatchObject({ code, message: 'A sentence.' });
    expect(workers[0]!.isTerminated).toBe(isTerminated);
  });

  it('lets discriminators judge, and tells the two kinds apart', async () => {
    const runner = createRunner(spawn);
    const score = { dims: [1, 1], data: Float32Array.of(0.5) };
    const judged = {
      type: 'done',
      result: { score, outputs: {}, provider: 'wasm', why: null, milliseconds: 1 },
    } as const;
    const judgement = runner.judge(request());
    await settle();
    workers[0]!.report(judged);
    expect((await judgement).score).toEqual(score);

    const mistaken = runner.run(request());
    await settle();
    workers[0]!.report(judged);
    await expect(mistaken).rejects.toMatchObject({ code: 'bad-input' });
    const likewise = runner.judge(request());
    await settle();
    workers[0]!.report(done());
    await expect(likewise).rejects.toMatchObject({ code: 'bad-input' });
  });

  it.each(['with a signal', 'without one'])(
    'leaves nobody listening for an abort once a run %s is over',
    async (which) => {
      const listening = vi.spyOn(EventTarget.prototype, 'addEventListener');
      const runner = createRunner(spawn);
      const { signal } = new AbortController();
      const run = runner.run(request(), which === 'with a signal' ? { signal } : {});
      await settle();
      workers[0]!.report(done());
      await run;
      const signals = listening.mock.contexts.filter((target) => target instanceof AbortSignal);
      listening.mockRestore();
      expect(signals).not.toHaveLength(0);
      expect(signals.flatMap((heard) => getEventListeners(heard, 'abort'))).toEqual([]);
    },
  );

  it.each(['with a signal', 'without one'])(
    'ends what runs %s when it is disposed, in browsers without AbortSignal.any too',
    async (which) => {
      const any = Object.getOwnPropertyDescriptor(AbortSignal, 'any')!;
      Reflect.deleteProperty(AbortSignal, 'any');
      onTestFinished(() => void Object.defineProperty(AbortSignal, 'any', any));
      const runner = createRunner(spawn);
      const { signal } = new AbortController();
      const run = runner.run(request(), which === 'with a signal' ? { signal } : {});
      await settle();
      runner.dispose();
      await expect(run).rejects.toMatchObject({ name: 'AbortError' });
      expect(workers[0]!.isTerminated).toBe(true);
    },
  );
});

import { useEffect, useRef, useState } from 'preact/hooks';
import { describeProgress } from '../fill/describe.ts';
import type { FillRequest } from '../fill/runFill.ts';
import { sentenceOf } from '../easel/sentenceOf.ts';
import type { Run } from './compare.ts';

type Runs = ReadonlyMap<string, Run>;

/** Runs one hole through several methods, one after the other; one that fails stops only itself. */
export function useRuns(built: Runs) {
  const [runs, setRuns] = useState(built);
  const [isRunning, setRunning] = useState(false);
  const controller = useRef<AbortController | null>(null);
  const cancel = (): void => controller.current?.abort();
  useEffect(() => cancel, []);

  const start = async (requests: readonly FillRequest[]): Promise<void> => {
    cancel();
    const { signal } = (controller.current = new AbortController());
    const put = (id: string, run: Run): void => {
      if (!signal.aborted) setRuns((now) => new Map(now).set(id, run));
    };
    setRuns(new Map(requests.map(({ method }) => [method.id, { state: 'waiting' }])));
    setRunning(true);
    signal.addEventListener('abort', () => {
      setRunning(false);
      setRuns((now) => new Map([...now].filter(([, { state }]) => state === 'filled')));
    });
    for (const request of requests) {
      const { id } = request.method;
      put(id, { state: 'running', sentence: 'Preparing.' });
      try {
        const { runFill } = await import('../fill/runFill.ts');
        const filled = await runFill(request, {
          signal,
          onProgress: (progress) =>
            put(id, { state: 'running', sentence: describeProgress(progress).sentence }),
        });
        put(id, { state: 'filled', filled });
      } catch (error) {
        if (signal.aborted) return;
        put(id, { state: 'failed', sentence: sentenceOf(error) });
      }
    }
    if (!signal.aborted) setRunning(false);
  };
  return { runs, isRunning, start, cancel };
}

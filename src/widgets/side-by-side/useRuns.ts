import { useEffect, useRef, useState } from 'preact/hooks';
import { describeProgress } from '../fill/describe.ts';
import type { FillRequest } from '../fill/runFill.ts';
import type { Filled } from '../fill/view.ts';
import { sentenceOf } from '../easel/sentenceOf.ts';
import { remembered, withoutPicture, type Fills, type Run } from './compare.ts';

/**
 * Runs one hole through several methods, one after the other; one that fails stops only itself. All end with the
 * picture that they are of, whose pixels may be let go then.
 */
export function useRuns(
  built: readonly (readonly [method: string, filled: Filled])[],
  picture: string,
) {
  const [fills, setFills] = useState<Fills>(() => new Map(built.map(([id, one]) => [id, [one]])));
  const [runs, setRuns] = useState<ReadonlyMap<string, Run>>(new Map());
  const [isRunning, setRunning] = useState(false);
  const controller = useRef<AbortController | null>(null);
  const cancel = (): void => controller.current?.abort();
  useEffect(() => cancel, [picture]);

  const start = async (requests: readonly FillRequest[]): Promise<void> => {
    cancel();
    const { signal } = (controller.current = new AbortController());
    const put = (id: string, run: Run): void => {
      if (!signal.aborted) setRuns((now) => new Map(now).set(id, run));
    };
    const keep = (id: string, filled: Filled): void => {
      if (signal.aborted) return;
      setFills((now) => new Map(now).set(id, remembered(filled, now.get(id))));
      setRuns((now) => new Map([...now].filter(([one]) => one !== id)));
    };
    setRuns(new Map(requests.map(({ method }) => [method.id, { state: 'waiting' }])));
    setRunning(true);
    signal.addEventListener('abort', () => {
      setRunning(false);
      setRuns(new Map());
    });
    for (const request of requests) {
      const { id } = request.method;
      put(id, { state: 'running', sentence: 'Preparing.', share: 0 });
      try {
        const { runFill } = await import('../fill/runFill.ts');
        const filled = await runFill(request, {
          signal,
          onProgress: (progress) =>
            put(
              id,
              progress.stage === 'method'
                ? { state: 'running', sentence: 'Filling the hole.', share: progress.share ?? 0 }
                : { state: 'running', sentence: describeProgress(progress).sentence, share: 0 },
            ),
        });
        keep(id, filled);
      } catch (error) {
        if (signal.aborted) return;
        put(id, { state: 'failed', sentence: sentenceOf(error), marks: request.marks });
      }
    }
    if (!signal.aborted) setRunning(false);
  };
  const forget = (gone: string): void => setFills((now) => withoutPicture(now, gone));
  return { fills, runs, isRunning, start, cancel, forget };
}

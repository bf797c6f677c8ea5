import { useEffect, useRef, useState } from 'preact/hooks';
import type { Progress, RunOptions } from '../../networks/contract.ts';
import { sentenceOf } from '../easel/sentenceOf.ts';
import { describeProgress, stage, type RunState, type Stage } from './describe.ts';

export interface Latest<Request, Result> {
  readonly compute: (request: Request, options: Required<RunOptions>) => Promise<Result>;
  readonly describe?: (progress: Progress) => Stage;
  readonly onResult: (result: Result) => void;
  /** A sentence for the reader. */
  readonly onError: (sentence: string) => void;
}

/**
 * Runs a network for one request after another. A new call drops what still waits, never what runs, so that
 * a reader who goes on painting sees results as fast as the machine gives them. Nothing is heard any more of
 * what was cancelled.
 */
export function useLatest<Request extends object, Result>({
  compute,
  describe = describeProgress,
  onResult,
  onError,
}: Latest<Request, Result>) {
  const [run, setRun] = useState<RunState>({ state: 'idle' });
  const waiting = useRef<readonly Request[]>([]);
  /** Of the run that is under way. */
  const controller = useRef<AbortController | null>(null);
  const cancel = (): void => {
    controller.current?.abort();
    controller.current = null;
    setRun({ state: 'idle' });
  };
  useEffect(() => cancel, []);

  const request = async (...requests: readonly Request[]): Promise<void> => {
    waiting.current = requests;
    if (controller.current) return;
    const { signal } = (controller.current = new AbortController());
    const running = (now: Stage): void => {
      if (!signal.aborted) setRun({ state: 'running', ...now });
    };
    running(stage('Preparing the picture.'));
    try {
      while (waiting.current.length > 0) {
        const [next, ...others] = waiting.current;
        waiting.current = others;
        if (!next) break;
        const onProgress = (progress: Progress) => running(describe(progress));
        const result = await compute(next, { signal, onProgress });
        if (signal.aborted) return;
        onResult(result);
      }
    } catch (error) {
      if (!signal.aborted) onError(sentenceOf(error));
    } finally {
      if (!signal.aborted) {
        controller.current = null;
        setRun({ state: 'idle' });
      }
    }
  };
  return { run, request, cancel };
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { RunOptions } from '../../networks/contract.ts';
import { sentenceOf } from '../easel/sentenceOf.ts';
import { describeProgress, stage, type RunState } from './describe.ts';

interface Options {
  /** What is said until the work itself says something. */
  readonly preparing: string;
  /** A sentence for the reader. */
  readonly onError: (sentence: string) => void;
}

/** One run at a time: a new one ends the one before. Nothing is heard any more of what was ended. */
export function useOneRun({ preparing, onError }: Options) {
  const [run, setRun] = useState<RunState>({ state: 'idle' });
  const controller = useRef<AbortController | null>(null);
  const cancel = (): void => controller.current?.abort();
  useEffect(() => cancel, []);

  const start = async <Result>(
    work: (options: Required<RunOptions>) => Promise<Result>,
    onResult: (result: Result) => void,
  ): Promise<void> => {
    cancel();
    const { signal } = (controller.current = new AbortController());
    const become = (now: RunState): void => {
      if (!signal.aborted) setRun(now);
    };
    signal.addEventListener('abort', () => setRun({ state: 'idle' }));
    become({ state: 'running', ...stage(preparing) });
    try {
      const result = await work({
        signal,
        onProgress: (progress) => become({ state: 'running', ...describeProgress(progress) }),
      });
      become({ state: 'idle' });
      if (!signal.aborted) onResult(result);
    } catch (error) {
      become({ state: 'idle' });
      if (!signal.aborted) onError(sentenceOf(error));
    }
  };
  return { run, start, cancel };
}

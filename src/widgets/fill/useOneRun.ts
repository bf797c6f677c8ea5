import { useEffect, useRef, useState } from 'preact/hooks';
import { sentenceOf } from '../easel/sentenceOf.ts';
import { describeProgress, stage, type FillOptions, type RunState } from './describe.ts';

/**
 * One run at a time: a new one ends the one before. Nothing is heard any more of what was ended. Of an error `onError`
 * is given a sentence for the reader.
 */
export function useOneRun(onError: (sentence: string) => void) {
  const [run, setRun] = useState<RunState>({ state: 'idle' });
  const controller = useRef<AbortController | null>(null);
  const cancel = (): void => controller.current?.abort();
  useEffect(() => cancel, []);

  /** `saying` is said until the work itself says something. */
  const start = async <Result>(
    saying: string,
    work: (options: FillOptions) => Promise<Result>,
    onResult: (result: Result) => void,
  ): Promise<void> => {
    cancel();
    const { signal } = (controller.current = new AbortController());
    const become = (now: RunState): void => {
      if (!signal.aborted) setRun(now);
    };
    signal.addEventListener('abort', () => setRun({ state: 'idle' }));
    become({ state: 'running', ...stage(saying) });
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

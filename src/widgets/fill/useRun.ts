import { useEffect, useRef, useState } from 'preact/hooks';
import { sentenceOf } from '../easel/sentenceOf.ts';
import { describeProgress, stage, type RunState, type Stage } from './describe.ts';
import type { FillRequest } from './runFill.ts';
import type { Filled } from './view.ts';

interface Handlers {
  readonly onFilled: (filled: Filled) => void;
  readonly onError: (sentence: string) => void;
}

/** Runs a fill, one at a time. What runs it is loaded at the first one. */
export function useRun({ onFilled, onError }: Handlers) {
  const [run, setRun] = useState<RunState>({ state: 'idle' });
  const controller = useRef<AbortController | null>(null);
  const cancel = (): void => controller.current?.abort();
  useEffect(() => cancel, []);

  const start = async (request: FillRequest): Promise<void> => {
    cancel();
    const mine = new AbortController();
    controller.current = mine;
    const running = (now: Stage): void => {
      if (!mine.signal.aborted) setRun({ state: 'running', ...now });
    };
    running(stage('Preparing the fill.'));
    mine.signal.addEventListener('abort', () => setRun({ state: 'idle' }));
    try {
      const { runFill } = await import('./runFill.ts');
      const filled = await runFill(request, {
        signal: mine.signal,
        onProgress: (progress) => running(describeProgress(progress)),
      });
      if (mine.signal.aborted) return;
      setRun({ state: 'idle' });
      onFilled(filled);
    } catch (error) {
      if (mine.signal.aborted) return;
      setRun({ state: 'idle' });
      onError(sentenceOf(error));
    }
  };
  return { run, start, cancel };
}

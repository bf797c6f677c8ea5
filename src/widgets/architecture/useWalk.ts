import { useEffect, useRef, useState } from 'preact/hooks';
import { sentenceOf } from '../easel/sentenceOf.ts';
import { describeProgress, stage, type RunState } from '../fill/describe.ts';

import type { WalkRequest } from './runWalk.ts';
import type { Shown } from './view.ts';

interface Handlers {
  readonly onWalked: (shown: Shown) => void;
  readonly onError: (sentence: string) => void;
}

/** Runs the network, one request after another: a new one drops what still waits, never what runs. */
export function useWalk({ onWalked, onError }: Handlers) {
  const [run, setRun] = useState<RunState>({ state: 'idle' });
  const waiting = useRef<WalkRequest | null>(null);
  const controller = useRef<AbortController | null>(null);
  const cancel = (): void => {
    waiting.current = null;
    controller.current?.abort();
  };
  useEffect(() => cancel, []);

  const request = async (wanted: WalkRequest): Promise<void> => {
    waiting.current = wanted;
    if (controller.current) return;
    const mine = new AbortController();
    controller.current = mine;
    setRun({ state: 'running', ...stage('Preparing the picture.') });
    try {
      const { runWalk } = await import('./runWalk.ts');
      while (waiting.current) {
        const next: WalkRequest = waiting.current;
        waiting.current = null;
        onWalked(
          await runWalk(next, {
            signal: mine.signal,
            onProgress: (progress) =>
              mine.signal.aborted || setRun({ state: 'running', ...describeProgress(progress) }),
          }),
        );
      }
    } catch (error) {
      waiting.current = null;
      if (!mine.signal.aborted) onError(sentenceOf(error));
    } finally {
      controller.current = null;
      setRun({ state: 'idle' });
    }
  };
  return { run, request, cancel };
}

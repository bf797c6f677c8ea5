import { useEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../networks/contract.ts';
import { describeProgress, nameOfProvider, stage, type Stage } from '../fill/describe.ts';
import type { RunState } from '../fill/Status.tsx';
import { sentenceOf } from '../easel/sentenceOf.ts';
import type { GatesRequest } from './runGates.ts';
import type { Shown } from './view.ts';

interface Handlers {
  readonly onComputed: (shown: Shown) => void;
  readonly onError: (sentence: string) => void;
}

/**
 * Runs the network for one request after another. A new call drops what still waits, never what runs, so
 * that a reader who goes on painting sees gates as fast as the machine gives them.
 */
export function useGates({ onComputed, onError }: Handlers) {
  const [run, setRun] = useState<RunState>({ state: 'idle' });
  const waiting = useRef<readonly GatesRequest[]>([]);
  const controller = useRef<AbortController | null>(null);
  const cancel = (): void => {
    waiting.current = [];
    controller.current?.abort();
  };
  useEffect(() => cancel, []);

  const request = async (...requests: readonly GatesRequest[]): Promise<void> => {
    waiting.current = requests;
    if (controller.current) return;
    const mine = new AbortController();
    controller.current = mine;
    const running = (now: Stage): void => {
      if (!mine.signal.aborted) setRun({ state: 'running', ...now });
    };
    running(stage('Preparing the picture.'));
    try {
      const { runGates } = await import('./runGates.ts');
      while (waiting.current.length > 0) {
        const [next, ...others] = waiting.current;
        waiting.current = others;
        if (!next) break;
        const onProgress = (progress: Progress) => running(describe(progress));
        onComputed(await runGates(next, { signal: mine.signal, onProgress }));
      }
    } catch (error) {
      waiting.current = [];
      if (!mine.signal.aborted) onError(sentenceOf(error));
    } finally {
      controller.current = null;
      setRun({ state: 'idle' });
    }
  };
  return { run, request, cancel };
}

function describe(progress: Progress): Stage {
  return progress.stage === 'running'
    ? stage(`Computing the gates on ${nameOfProvider(progress.provider)}.`)
    : describeProgress(progress);
}

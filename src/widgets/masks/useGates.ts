import { useEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../networks/contract.ts';
import type { Picture } from '../easel/picture.ts';
import { sentenceOf } from '../easel/sentenceOf.ts';
import {
  describeProgress,
  nameOfProvider,
  stage,
  type RunState,
  type Stage,
} from '../fill/describe.ts';
import { sameMarks } from '../fill/view.ts';
import type { GatesRequest } from './runGates.ts';
import type { Shown } from './view.ts';

/**
 * The gates of a picture and its hole: those the page was built with, until the reader runs the network,
 * and from then on of whatever is painted.
 */
export function useGates(
  { picture, marks }: GatesRequest,
  built: Shown,
  onError: (sentence: string) => void,
) {
  const [{ shown, before }, setGates] = useState<{ shown: Shown; before: Shown | null }>({
    shown: built,
    before: null,
  });
  const stale = shown.picture !== picture.key || !sameMarks(shown.marks, marks);
  const { run, request, cancel } = useRequests(
    (result) =>
      setGates(({ shown: last }) => ({
        shown: result,
        before: isElsewhere(last, result) ? last : null,
      })),
    onError,
  );
  const hasRun = useRef(false);
  const isComparing = useRef(false);
  useEffect(() => {
    if (isComparing.current) isComparing.current = false;
    else if (hasRun.current && stale) void request({ picture, marks });
  }, [picture.key, marks]);
  useEffect(() => () => URL.revokeObjectURL(shown.atlas.url), [shown.atlas.url]);

  const start = (): void => {
    hasRun.current = true;
    void request({ picture, marks });
  };
  /** Runs another picture, which is about to be shown, under the same hole, so that `before` is this one. */
  const compareWith = (other: Picture): void => {
    hasRun.current = isComparing.current = true;
    const next = { picture: other, marks };
    void request(...(shown.gates && !stale ? [next] : [{ picture, marks }, next]));
  };
  return { run, shown, before, stale, start, compareWith, cancel };
}

/** Whether gates are of another picture under the very same hole. */
function isElsewhere(last: Shown, now: Shown): boolean {
  return last.gates !== null && last.picture !== now.picture && sameMarks(last.marks, now.marks);
}

/**
 * Runs the network for one request after another. A new call drops what still waits, never what runs, so
 * that a reader who goes on painting sees gates as fast as the machine gives them.
 */
function useRequests(onComputed: (shown: Shown) => void, onError: (sentence: string) => void) {
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

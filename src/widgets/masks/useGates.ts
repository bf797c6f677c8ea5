import { useEffect, useRef, useState } from 'preact/hooks';
import type { Progress, RunOptions } from '../../networks/contract.ts';
import type { Picture } from '../easel/picture.ts';
import { describeProgress, nameOfProvider, stage, type Stage } from '../fill/describe.ts';
import { useLatest } from '../fill/useLatest.ts';
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
  const { run, request, cancel } = useLatest({
    compute,
    describe,
    onResult: (result: Shown) =>
      setGates(({ shown: last }) => ({
        shown: result,
        before: isElsewhere(last, result) ? last : null,
      })),
    onError,
  });
  const hasRun = useRef(false);
  const isComparing = useRef(false);
  // Where the hole was changed back during a run, what is shown is stale only with the run's result.
  useEffect(() => {
    if (hasRun.current && stale && !isComparing.current) void request({ picture, marks });
  }, [picture.key, marks, stale]);
  useEffect(() => void (isComparing.current = false), [picture.key, marks]);
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

async function compute(request: GatesRequest, options: Required<RunOptions>): Promise<Shown> {
  const { runGates } = await import('./runGates.ts');
  const shown = await runGates(request, options);
  // Nobody is going to show it, so nobody else lets go of its atlas.
  if (options.signal.aborted) URL.revokeObjectURL(shown.atlas.url);
  return shown;
}

function describe(progress: Progress): Stage {
  return progress.stage === 'running'
    ? stage(`Computing the gates on ${nameOfProvider(progress.provider)}.`)
    : describeProgress(progress);
}

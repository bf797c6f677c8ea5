import { useEffect, useRef } from 'preact/hooks';
import { useLatest, type Latest } from './useLatest.ts';

interface Options<Request, Result> extends Latest<Request, Result> {
  /** What would be run now; null while nothing can be. */
  readonly request: Request | null;
  /** What is shown is of another request. */
  readonly stale: boolean;
}

/**
 * `useLatest` for a figure that follows its reader: once they have let the network run, it runs again whenever
 * what would be run has changed, as `keys` tell, and what is shown is not of it. Where it was changed back during a
 * run, that is so only once the run's result is shown.
 */
export function useFollowing<Request extends object, Result>(
  { request, stale, ...latest }: Options<Request, Result>,
  keys: readonly unknown[],
) {
  const { run, request: ask, cancel } = useLatest(latest);
  const hasRun = useRef(false);
  /** From now on the figure follows. */
  const follow = (): void => void (hasRun.current = true);
  const start = (): void => {
    follow();
    if (request) void ask(request);
  };
  useEffect(() => {
    if (hasRun.current && stale && request) void ask(request);
  }, [...keys, stale]);
  return { run, start, follow, cancel };
}

import { useEffect } from 'preact/hooks';
import { describeProgress } from './describe.ts';
import type { FillRequest } from './runFill.ts';
import { useOneRun } from './useOneRun.ts';
import type { Filled } from './view.ts';

interface Handlers {
  readonly onFilled: (filled: Filled) => void;
  readonly onError: (sentence: string) => void;
}

/**
 * Runs a fill, one at a time; it ends with the picture that it is of, whose pixels may be let go then. What runs it is
 * loaded at the first one.
 */
export function useRun(picture: string, { onFilled, onError }: Handlers) {
  const { run, start, cancel } = useOneRun(onError);
  useEffect(() => cancel, [picture]);
  const fill = (request: FillRequest): Promise<void> =>
    start(
      sayingOf(request),
      async (options) => {
        const { runFill } = await import('./runFill.ts');
        return runFill(request, options);
      },
      onFilled,
    );
  return { run, start: fill, cancel };
}

/** Said from the first: to prepare the hole takes a method without training no time. */
function sayingOf({ method: { kind, name }, size }: FillRequest): string {
  return kind === 'network'
    ? 'Preparing the fill.'
    : describeProgress({ stage: 'method', name, size, share: null }).sentence;
}

import type { FillRequest } from './runFill.ts';
import { useOneRun } from './useOneRun.ts';
import type { Filled } from './view.ts';

interface Handlers {
  readonly onFilled: (filled: Filled) => void;
  readonly onError: (sentence: string) => void;
}

/** Runs a fill, one at a time. What runs it is loaded at the first one. */
export function useRun({ onFilled, onError }: Handlers) {
  const { run, start, cancel } = useOneRun(onError);
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

/** A network says itself how far it is; a method without one works until it is done. */
function sayingOf({ method, size }: FillRequest): string {
  return method.kind === 'network'
    ? 'Preparing the fill.'
    : `${method.name} is filling the hole at ${size} × ${size}. A wide hole can take a while.`;
}

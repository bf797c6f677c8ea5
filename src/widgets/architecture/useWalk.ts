import type { RunOptions } from '../../networks/contract.ts';
import { useLatest } from '../fill/useLatest.ts';
import type { WalkRequest } from './runWalk.ts';
import type { Shown } from './view.ts';

interface Handlers {
  readonly onWalked: (shown: Shown) => void;
  readonly onError: (sentence: string) => void;
}

/** Runs the network, whose code is loaded with the first request. */
export function useWalk({ onWalked, onError }: Handlers) {
  return useLatest({ compute, onResult: onWalked, onError });
}

async function compute(request: WalkRequest, options: Required<RunOptions>): Promise<Shown> {
  const { runWalk } = await import('./runWalk.ts');
  return runWalk(request, options);
}

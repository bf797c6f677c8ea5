import type { RunOptions } from '../../networks/contract.ts';
import { useFollowing } from '../fill/useFollowing.ts';
import type { WalkRequest } from './runWalk.ts';
import type { Shown } from './view.ts';

interface Handlers {
  /** What is shown is of another request. */
  readonly stale: boolean;
  readonly onWalked: (shown: Shown) => void;
  readonly onError: (sentence: string) => void;
}

/** Runs the network, whose code is loaded with the first request; from then on it follows picture, hole and knobs. */
export function useWalk(request: WalkRequest, { stale, onWalked, onError }: Handlers) {
  const { picture, marks, knobs } = request;
  return useFollowing({ request, stale, compute, onResult: onWalked, onError }, [
    picture.key,
    marks,
    knobs.attention,
    knobs.softmaxScale,
    knobs.gates,
  ]);
}

async function compute(request: WalkRequest, options: Required<RunOptions>): Promise<Shown> {
  const { runWalk } = await import('./runWalk.ts');
  return runWalk(request, options);
}

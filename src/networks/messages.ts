import type { Judgement, NetworkErrorCode, Progress, RunRequest, RunResult } from './contract.ts';

/** What the page asks of the worker: one run, and no other before it has answered. */
export interface Job {
  readonly request: RunRequest;
  /** Why WebGPU failed this network earlier in this page, or null while it has not. */
  readonly avoidWebgpu: string | null;
}

/** How a run ended. */
export type Outcome =
  | { readonly type: 'done'; readonly result: RunResult | Judgement }
  /** WebGPU turned out unfit on the way. What it left behind is not to be trusted: the page starts a fresh worker. */
  | { readonly type: 'unfit'; readonly why: string }
  | { readonly type: 'failed'; readonly code: NetworkErrorCode; readonly message: string };

export type Report = { readonly type: 'progress'; readonly progress: Progress } | Outcome;

import type { Attended, Request } from './attend.ts';

/** What the worker of an attention figure is asked, and answers. */
export type Question =
  | { readonly type: 'attend'; readonly request: Request }
  /** Of the last request that was answered. */
  | { readonly type: 'weights'; readonly target: number };

export type Answer =
  | { readonly type: 'attended'; readonly attended: Attended; readonly milliseconds: number }
  | { readonly type: 'weights'; readonly target: number; readonly weights: Float32Array }
  | { readonly type: 'failed'; readonly name: string; readonly message: string };

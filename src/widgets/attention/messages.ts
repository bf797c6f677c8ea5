import type { Attended, Given, Request } from './attend.ts';

/** What the worker of an attention figure is asked, and answers. */
export type Question =
  /** What the requests that follow are about: large, and seldom another. */
  | { readonly type: 'give'; readonly given: Given }
  | { readonly type: 'attend'; readonly asked: Pick<Request, 'marks' | 'knobs'> }
  /** Of the last request that was answered. */
  | { readonly type: 'weights'; readonly target: number };

export type Answer =
  | { readonly type: 'attended'; readonly attended: Attended; readonly milliseconds: number }
  | { readonly type: 'weights'; readonly target: number; readonly weights: Float32Array }
  | { readonly type: 'failed'; readonly name: string; readonly message: string };

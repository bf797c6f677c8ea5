import type { Learned, Task } from './learn.ts';

/** What the page tells the worker; a new task ends the one before. */
export type Order =
  /** `course` is told back with everything that is learned of it. */
  | { readonly type: 'start'; readonly course: number; readonly task: Task; readonly until: number }
  /** Learn up to this step, and wait there. */
  | { readonly type: 'until'; readonly step: number };

export type Report = { readonly course: number } & (
  | { readonly type: 'learned'; readonly learned: Learned }
  | { readonly type: 'failed'; readonly message: string }
);

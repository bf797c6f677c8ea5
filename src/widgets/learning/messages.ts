import type { Moment } from './learn.ts';
import type { Scene } from './scene.ts';

/** What the page tells the worker. A worker serves one scene. */
export type Order =
  { readonly type: 'start'; readonly scene: Scene } | { readonly type: 'pause' | 'go-on' };

export type Report =
  | { readonly type: 'moment'; readonly moment: Moment }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly message: string };

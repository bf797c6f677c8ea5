import type { Probe } from '../../networks/gradients/measuredField.ts';

/** What the page asks of its measuring worker: the mean over so many random networks. */
export interface Task {
  readonly probe: Omit<Probe, 'seed'>;
  readonly networks: number;
}

/** The mean so far. */
export type Answer =
  { readonly field: Float32Array; readonly count: number } | { readonly failed: string };

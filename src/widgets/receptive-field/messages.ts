import type { Probe } from '../../networks/gradients/measuredField.ts';

/** What the page asks of its measuring worker: the sum over so many random networks. */
export interface Task {
  readonly probe: Omit<Probe, 'seed'>;
  readonly networks: number;
}

/** The sum so far. It is drawn relative to its largest value, and looks as the mean does. */
export type Answer =
  { readonly field: Float32Array; readonly count: number } | { readonly failed: string };

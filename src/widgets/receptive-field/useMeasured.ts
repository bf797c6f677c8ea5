import { useEffect, useState } from 'preact/hooks';
import type { Answer, Task } from './messages.ts';

export interface Measured {
  readonly state: 'idle' | 'running' | 'done' | 'failed';
  /** Of how many random networks `field` is the sum. */
  readonly count: number;
  /** Of the probe that is asked for now, row by row; null until the first network is done. */
  readonly field: Float32Array | null;
}

/** Enough that the mean settles to the eye. */
export const networks = 16;

const nothing: Measured = { state: 'idle', count: 0, field: null };

/** Measures in a worker while it is wanted, and anew for every other probe. */
export function useMeasured(wanted: boolean, probe: Task['probe']): Measured {
  const key = JSON.stringify(probe);
  const [latest, setLatest] = useState({ key, measured: nothing });
  useEffect(() => {
    if (!wanted) return;
    const report = (measured: Measured) => setLatest({ key, measured });
    report({ state: 'running', count: 0, field: null });
    const worker = new Worker(new URL('./measureWorker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('failed' in data) report({ ...nothing, state: 'failed' });
      else report({ state: data.count < networks ? 'running' : 'done', ...data });
    };
    worker.onerror = () => report({ ...nothing, state: 'failed' });
    worker.postMessage({ probe, networks } satisfies Task);
    return () => worker.terminate();
  }, [wanted, key]);
  return latest.key === key ? latest.measured : nothing;
}

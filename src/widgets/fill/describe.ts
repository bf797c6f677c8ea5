import type { Progress as NetworkProgress, Provider } from '../../networks/contract.ts';
import type { Progress } from '../easel/Status.tsx';
import type { WorkSize } from './scene.ts';

const providerNames: Record<Provider, string> = { webgpu: 'WebGPU', wasm: 'WebAssembly' };

export function nameOfProvider(provider: Provider): string {
  return providerNames[provider];
}

/** A stage of a run: a sentence, which is read out, and beside it how far it is. */
export interface Stage extends Progress {
  readonly sentence: string;
}

export type RunState = { readonly state: 'idle' } | ({ readonly state: 'running' } & Stage);

/** What a run is doing now: a network, or a method without one, whose `share` is null where it cannot be known. */
export type FillProgress =
  | NetworkProgress
  | {
      readonly stage: 'method';
      readonly name: string;
      readonly size: WorkSize;
      readonly share: number | null;
    };

export interface FillOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: FillProgress) => void;
}

export function describeProgress(progress: FillProgress): Stage {
  switch (progress.stage) {
    case 'runtime':
    case 'weights': {
      const what = progress.stage === 'runtime' ? 'the program that runs networks' : 'the network';
      const { received, total } = progress;
      return {
        // Its size is read out; how much of it has come is only seen, or it would be read out all the time.
        sentence: `Loading ${what}, ${megabytes(total)}, once.`,
        share: total > 0 ? received / total : null,
        detail: `${megabytes(received)} of ${megabytes(total)}`,
      };
    }
    case 'starting':
      return stage(`Starting the network on ${nameOfProvider(progress.provider)}.`);
    case 'checking':
      return stage(`Checking ${nameOfProvider(progress.provider)} against stored numbers.`);
    case 'running':
      return stage(`Filling on ${nameOfProvider(progress.provider)}.`);
    case 'method': {
      const { name, size, share } = progress;
      return {
        sentence: `${name} is filling the hole at ${size} × ${size}. A wide hole can take a while.`,
        share,
        detail: share === null ? '' : `${Math.round(100 * share)}\u00a0%`,
      };
    }
  }
}

/** A stage of unknown length. */
export function stage(sentence: string): Stage {
  return { sentence, share: null, detail: '' };
}

/** Decimal megabytes, one digit: downloads are counted so. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)}\u00a0MB`;
}

/** “412 milliseconds”, “3.2 seconds”. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.round(milliseconds)} milliseconds`
    : `${(milliseconds / 1000).toFixed(1)} seconds`;
}

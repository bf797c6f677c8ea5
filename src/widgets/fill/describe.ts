import type { DifferenceMap } from '../../inpainting/differenceMap.ts';
import type { Distance } from '../../inpainting/metrics.ts';
import type { Progress as NetworkProgress, Provider } from '../../networks/contract.ts';
import { describePsnr } from '../easel/describePsnr.ts';
import type { Progress } from '../easel/Status.tsx';
import type { Reveal } from './scene.ts';

const providerNames: Record<Provider, string> = { webgpu: 'WebGPU', wasm: 'WebAssembly' };

export function nameOfProvider(provider: Provider): string {
  return providerNames[provider];
}

/** A stage of a run: a sentence, which is read out, and beside it how far it is. */
export interface Stage extends Progress {
  readonly sentence: string;
}

export type RunState = { readonly state: 'idle' } | ({ readonly state: 'running' } & Stage);

export function describeProgress(progress: NetworkProgress): Stage {
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
  }
}

/** A stage of unknown length. */
export function stage(sentence: string): Stage {
  return { sentence, share: null, detail: '' };
}

/**
 * “Against what the hole hides: PSNR 21.4 dB, SSIM 0.52.” Where it hides what is to go, as “A tree” is, no
 * figures: to come near that is no merit of a fill.
 */
export function describeDistance({ psnr, ssim }: Distance, removed: string | null = null): string {
  return removed === null
    ? `Against what the hole hides: ${describePsnr(psnr, 'PSNR ')}, SSIM ${ssim.toFixed(2)}.`
    : `${removed} stood here. It is meant to go, so the fill is not measured against it.`;
}

/** What the slider reveals, where that is not the fill; of a difference null while it is worked out. */
export function describeReveal(
  reveal: Reveal,
  difference: Pick<DifferenceMap, 'mean' | 'largest'> | null,
  removed: string | null,
): string {
  if (reveal === 'fill') return '';
  if (reveal === 'blended')
    return 'Revealed is the fill blended into the photograph: what the two are apart along the rim is spread over the hole.';
  if (reveal === 'photograph') return 'Revealed is the photograph, as it was in the hole.';
  if (!difference) return 'Working out the difference.';
  if (removed !== null)
    return 'Revealed is the difference. There is no right answer here: light is what changed, not what is wrong.';
  const { mean, largest } = difference;
  return `Revealed is the difference: ${mean.toFixed(2)} on average and ${largest.toFixed(2)} at most, where 1 is black against white.`;
}

/** Decimal megabytes, one digit: downloads are counted so. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** “412 milliseconds”, “3.2 seconds”. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.round(milliseconds)} milliseconds`
    : `${(milliseconds / 1000).toFixed(1)} seconds`;
}

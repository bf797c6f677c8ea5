import type { DifferenceMap } from '../../inpainting/differenceMap.ts';
import type { Distance } from '../../inpainting/metrics.ts';
import { describePsnr } from '../easel/describePsnr.ts';
import { blendedReveal } from './blendedReveal.ts';
import type { Reveal } from './scene.ts';

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
  if (reveal === 'blended') return blendedReveal;
  if (reveal === 'photograph') return 'Revealed is the photograph, as it was in the hole.';
  if (!difference) return 'Working out the difference.';
  if (removed !== null)
    return 'Revealed is the difference. There is no right answer here: light is what changed, not what is wrong.';
  const { mean, largest } = difference;
  return `Revealed is the difference: ${mean.toFixed(2)} on average and ${largest.toFixed(2)} at most, where 1 is black against white.`;
}

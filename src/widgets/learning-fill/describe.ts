import type { Points, Spot } from '../../inpainting/lesson.ts';
import { percent } from '../easel/percent.ts';

import { batchesAStep, both, networks, sightOf, steps, type Both, type Network } from './scene.ts';
import type { Answer, Standing } from './standing.ts';

export const names: Both<string> = { dilated: 'Dilated', undilated: 'Undilated' };

const sights = both(sightOf);

/** Whether a network's field around a place of the hole holds anything known. */
export function sees(network: Network, { depth }: Spot): boolean {
  return sights[network] >= depth;
}

/** “9 pixels to the nearest known one”. */
export function describeDepth({ depth }: Spot): string {
  return `${depth} ${depth === 1 ? 'pixel' : 'pixels'} to the nearest known one`;
}

/** “off by 0.12; 34 % of what it depends on is known”. */
export function describeAnswer({ off, known }: Answer, canSee: boolean): string {
  const hears = canSee
    ? `${percent(known)} of what it depends on is known`
    : 'sees nothing known, whatever it learns';
  return `off by ${off.toFixed(2)}; ${hears}`;
}

/** Both networks at a step, in sentences that are read out. */
export function describeStep(
  step: number,
  standings: Both<Standing>,
  points: Points,
): readonly string[] {
  const batch = step * batchesAStep;
  const after =
    step === 0
      ? `Before the first of ${steps * batchesAStep} batches, with random weights.`
      : `After ${batch} of ${steps * batchesAStep} batches.`;
  return [
    after,
    ...networks.map((network) => {
      const { loss, p1, p2 } = standings[network];
      const lost = loss === null ? '' : ` loss ${loss.toFixed(3)},`;
      return `${names[network]}:${lost} p1 off by ${p1.off.toFixed(2)}, p2 ${
        sees(network, points.p2) ? '' : 'blind and '
      }off by ${p2.off.toFixed(2)}.`;
    }),
  ];
}

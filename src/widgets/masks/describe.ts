import type { Valid } from '../../inpainting/partialConvolution.ts';
import type { Strip } from './atlas.ts';
import { describeOpening } from './Channels.tsx';
import { changeOf, type Change, type Opening } from './gates.ts';
import { gateLayers, ruleLayers, type GateLayer, type Part } from './layers.ts';
import { lostShare } from './masks.ts';
import type { Shown } from './view.ts';

/** What the rule's column shows. */
export function describeRule(masks: readonly Valid[], step: number): string {
  const mask = masks[step];
  const layer = ruleLayers[step - 1];
  if (!mask || !layer) return 'Before the first layer: the hole, at 128 × 128.';
  const lost = lostShare(mask);
  const share =
    lost === 0
      ? 'closed: the mask is 1 everywhere and says nothing more'
      : `${percent(lost)} still without an answer`;
  const way = layer.direction === 'up' ? 'enlarged, then ' : '';
  const stride = layer.stride > 1 ? `, stride ${layer.stride}` : '';
  return `Layer ${step}: ${way}${layer.size}×${layer.size}${stride}. ${mask.width} × ${mask.height}, ${share}.`;
}

/** What the gates' column shows. */
export function describeGate(layer: GateLayer, strip: Strip, opening: Opening): string {
  const title = layer.title[0]!.toUpperCase() + layer.title.slice(1);
  return `${title}: ${layer.window}. ${strip.side} × ${strip.side}, gate ${opening.channel + 1} of ${strip.channels}, ${describeOpening(opening)}.`;
}

/** How far the gates of one photograph are from another's under the same hole; null where they are not both known. */
export function changeElsewhere(part: Part, before: Shown | null, now: Shown): Change | null {
  if (!before?.gates || !now.gates) return null;
  const [old, fresh] = [before.gates, now.gates];
  const known = gateLayers[part].filter(({ output }) => old[output] && fresh[output]);
  return changeOf(
    known.map(({ output }) => old[output]!),
    known.map(({ output }) => fresh[output]!),
  );
}

/** “0.4 %”, “12 %”. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(share < 0.0995 ? 1 : 0)}\u00a0%`;
}

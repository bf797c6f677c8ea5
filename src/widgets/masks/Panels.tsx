import type { Valid } from '../../inpainting/partialConvolution.ts';
import { memo } from '../scene/memo.ts';
import { cellOf, type Atlas, type Strip } from './atlas.ts';
import { lostPath } from './lostPath.ts';

/** A mask of the rule: what is not valid, in the colour of the hole. */
export const RulePanel = memo(function RulePanel({ valid }: { readonly valid: Valid }) {
  return (
    <svg class="masks-panel" viewBox={`0 0 ${valid.width} ${valid.height}`} aria-hidden="true">
      <path class="masks-shut" d={lostPath(valid)} shape-rendering="crispEdges" />
    </svg>
  );
});

interface GateProps {
  /** Unique on the page. */
  readonly id: string;
  readonly atlas: Atlas;
  readonly strip: Strip;
  readonly channel: number;
}

/** One channel of a layer's gates, cut out of the atlas: the more it is shut, the more of the hole's colour. */
export const GatePanel = memo(function GatePanel({ id, atlas, strip, channel }: GateProps) {
  const { left, top } = cellOf(strip, channel);
  const cell = { x: left, y: top, width: strip.side, height: strip.side };
  return (
    <svg
      class="masks-panel"
      viewBox={`${left} ${top} ${strip.side} ${strip.side}`}
      aria-hidden="true"
    >
      <mask id={id} maskUnits="userSpaceOnUse" {...cell}>
        <image class="masks-atlas" href={atlas.url} width={atlas.width} height={atlas.height} />
      </mask>
      <rect class="masks-shut" {...cell} mask={`url(#${id})`} />
    </svg>
  );
});

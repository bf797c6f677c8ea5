import { useRef } from 'preact/hooks';
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
  readonly atlas: Atlas;
  readonly strip: Strip;
  readonly channel: number;
}

/** One channel of a layer's gates, cut out of the atlas: the more it is shut, the more of the hole's colour. */
export const GatePanel = memo(function GatePanel({ atlas, strip, channel }: GateProps) {
  const { left, top } = cellOf(strip, channel);
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  const style = {
    maskImage: `url(${atlas.url})`,
    maskSize: `${percent(atlas.width, strip.side)} ${percent(atlas.height, strip.side)}`,
    // Of what the atlas is wider and higher than the panel.
    maskPosition: `${percent(left, atlas.width - strip.side)} ${percent(top, atlas.height - strip.side)}`,
  };
  return (
    <div class="masks-panel">
      <div class="masks-gate" style={style} />
    </div>
  );
});

interface LearnedProps {
  readonly atlas: Atlas;
  /** None before the first layer. */
  readonly strip: Strip | undefined;
  readonly channel: number | undefined;
  readonly hole: Valid;
}

/** A gate, or before the first layer the hole, over the gate that was shown last: neither is made anew at a step. */
export const LearnedPanel = memo(function LearnedPanel(props: LearnedProps) {
  const { atlas, strip, channel, hole } = props;
  const gate = strip && channel !== undefined ? { strip, channel } : null;
  const last = useRef(gate);
  if (gate) last.current = gate;
  return (
    <>
      {last.current && <GatePanel atlas={atlas} {...last.current} />}
      <div class="masks-before" data-hidden={gate !== null}>
        <RulePanel valid={hole} />
      </div>
    </>
  );
});

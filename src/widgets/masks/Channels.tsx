import { memoLetGo } from '../scene/memo.ts';
import type { Atlas } from './atlas.ts';
import type { Opening } from './gates.ts';
import type { GateLayer } from './layers.ts';
import { GatePanel } from './Panels.tsx';

interface Props {
  readonly id: string;
  readonly layer: GateLayer;
  /** Not passed yet. */
  readonly isAhead: boolean;
  readonly atlas: Atlas;
  readonly openings: readonly Opening[];
  readonly current: number | null;
  readonly onChoose: (channel: number) => void;
}

/**
 * How many gates stand side by side: twice as many as below each other, so that all of a layer, few and large or
 * many and small, are as high together as those of any other, and nothing below them moves.
 */
export function columnsOf(gates: number): number {
  return 2 * Math.ceil(Math.sqrt(gates / 2));
}

/** Every gate of the layer, the one that shuts the hole out most first. */
export const Channels = memoLetGo(function Channels(props: Props) {
  const { id, layer, isAhead, atlas, openings, current, onChoose } = props;
  const strip = atlas.strips[layer.output]!;
  return (
    <>
      <div class="masks-legend">
        <p id={`${id}-gates`}>
          {isAhead ? 'Next,' : 'All'} {strip.channels} gates of {layer.title}, those that shut the
          hole out most first
        </p>
        <p class="masks-scale">
          shut <span aria-hidden="true" /> open
        </p>
      </div>
      <div
        class="masks-grid"
        role="radiogroup"
        aria-labelledby={`${id}-gates`}
        style={{ gridTemplateColumns: `repeat(${columnsOf(strip.channels)}, 1fr)` }}
      >
        {openings.map((opening, nth) => (
          // By its place: another layer's gates take those of the layer before.
          <label key={nth} class="masks-channel">
            <input
              type="radio"
              class="easel-hidden"
              name={`${id}-channel`}
              checked={opening.channel === current}
              aria-label={`Channel ${opening.channel + 1}: ${describeOpening(opening)}`}
              onChange={() => onChoose(opening.channel)}
            />
            <GatePanel atlas={atlas} strip={strip} channel={opening.channel} />
          </label>
        ))}
      </div>
    </>
  );
});

/** “open 18 % in the hole, 61 % around it”. */
export function describeOpening({ inside, outside }: Opening): string {
  const percent = (share: number) => `${Math.round(100 * share)}\u00a0%`;
  if (inside === null) return outside === null ? '' : `open ${percent(outside)}`;
  if (outside === null) return `open ${percent(inside)} in the hole`;
  return `open ${percent(inside)} in the hole, ${percent(outside)} around it`;
}

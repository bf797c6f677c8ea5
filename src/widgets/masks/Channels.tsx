import { memoLetGo } from '../scene/memo.ts';
import type { Atlas } from './atlas.ts';
import type { Opening } from './gates.ts';
import type { GateLayer } from './layers.ts';
import { GatePanel } from './Panels.tsx';

interface Props {
  readonly id: string;
  /** null before the first: its place is kept, and empty. */
  readonly layer: GateLayer | null;
  readonly atlas: Atlas;
  readonly openings: readonly Opening[];
  readonly current: number | null;
  readonly onChoose: (channel: number) => void;
}

/** Every gate of the layer, the one that shuts the hole out most first. */
export const Channels = memoLetGo(function Channels(props: Props) {
  const { id, layer, atlas, openings, current, onChoose } = props;
  const strip = layer && atlas.strips[layer.output];
  return (
    <fieldset class="masks-channels" data-empty={!strip}>
      <legend>
        {strip
          ? `All ${strip.channels} gates of ${layer.title}, those that shut the hole out most first`
          : 'Before the first layer there are no gates.'}
      </legend>
      <p class="masks-scale">
        shut <span aria-hidden="true" /> open
      </p>
      <div class="masks-grid" data-many={openings.length > 16}>
        {strip &&
          openings.map((opening, nth) => (
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
    </fieldset>
  );
});

/** “open 18 % in the hole, 61 % around it”. */
export function describeOpening({ inside, outside }: Opening): string {
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  if (inside === null) return outside === null ? '' : `open ${percent(outside)}`;
  if (outside === null) return `open ${percent(inside)} in the hole`;
  return `open ${percent(inside)} in the hole, ${percent(outside)} around it`;
}

import { Picture } from '../architecture/Picture.tsx';
import { memo } from '../scene/memo.ts';
import type { Pictures } from './pictures.ts';

interface Props {
  readonly id: string;
  /** By their numbers in the code. */
  readonly maps: readonly number[];
  readonly of: number;
  readonly current: number;
  readonly spread: boolean;
  readonly pictures: Pictures;
  readonly stale: boolean;
  readonly onChoose: (map: number) => void;
}

/** The maps in which the layer changes the hole most, each before and after it. */
export const ShownMaps = memo(function ShownMaps(props: Props) {
  const { id, maps, of, current, spread, pictures, stale, onChoose } = props;
  return (
    <fieldset class="bottleneck-maps" data-stale={stale}>
      <legend>
        Before and after: the {maps.length} of {of} maps that the layer changes most in the hole
      </legend>
      <div class="bottleneck-grid">
        {maps.map((number, nth) => (
          <label key={nth} class="bottleneck-pair">
            <input
              type="radio"
              class="easel-hidden"
              name={`${id}-map`}
              checked={nth === current}
              aria-label={`Map ${number + 1}`}
              onChange={() => onChoose(nth)}
            />
            <Picture of={pictures.map(nth, 'before')} />
            <Picture of={pictures.map(nth, spread ? 'spread' : 'alone')} />
          </label>
        ))}
      </div>
    </fieldset>
  );
});

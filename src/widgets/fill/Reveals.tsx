import { rampGradient } from '../easel/ramp.ts';
import { Segments } from '../easel/Segments.tsx';
import { placeOnScale, ticks } from './scale.ts';
import type { Reveal } from './scene.ts';

const choices: readonly { readonly value: Reveal; readonly label: string }[] = [
  { value: 'fill', label: 'Fill' },
  { value: 'blended', label: 'Blended' },
  { value: 'photograph', label: 'Photograph' },
  { value: 'difference', label: 'Difference' },
];

interface Props {
  readonly id: string;
  readonly reveal: Reveal;
  /** There is a fill, so there is a slider to reveal something. */
  readonly isFilled: boolean;
  /** There is one that can be blended. */
  readonly isBlended: boolean;
  /** The hole is there to remove something, so that a difference is no error. */
  readonly isRemoval: boolean;
  readonly onReveal: (reveal: Reveal) => void;
}

/** What the slider reveals, and beside it the scale that a difference is drawn on. */
export function Reveals(props: Props) {
  const { id, reveal, isFilled, isBlended, isRemoval, onReveal } = props;
  const why = `${id}-reveal-why`;
  const because = !isFilled
    ? 'Once the hole is filled.'
    : !isBlended && 'Only networks’ fills are blended.';
  return (
    <div class="fill-reveals">
      <Segments
        name={`${id}-reveal`}
        legend="The slider reveals"
        value={reveal}
        options={choices.map((choice) => ({
          ...choice,
          disabled: !isFilled || (choice.value === 'blended' && !isBlended),
        }))}
        why={because ? why : undefined}
        onChange={onReveal}
      />
      {because && (
        <p id={why} class="fill-why">
          {because}
        </p>
      )}
      {isFilled && reveal === 'difference' && <Legend says={isRemoval ? 'changed by' : 'off by'} />}
    </div>
  );
}

function Legend({ says }: { says: string }) {
  return (
    <div
      class="fill-scale"
      role="img"
      aria-label={`Scale: ${says} 0, dark, up to 1, light. Mean over the channels.`}
    >
      <span>{says}</span>
      <span class="fill-ramp" style={`background:${rampGradient}`} />
      <span class="fill-ticks">
        {ticks.map((tick) => (
          <span key={tick} style={`--at:${placeOnScale(tick)}`}>
            {tick}
          </span>
        ))}
      </span>
    </div>
  );
}

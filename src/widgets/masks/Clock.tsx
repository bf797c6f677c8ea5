import type { Valid } from '../../inpainting/partialConvolution.ts';
import { memo, useOncePerFrame } from '../scene/memo.ts';
import type { Atlas, Strip } from './atlas.ts';
import type { Opening } from './gates.ts';
import { ruleLayers, type GateLayer } from './layers.ts';
import { GatePanel, RulePanel } from './Panels.tsx';

interface Props {
  readonly id: string;
  readonly step: number;
  readonly isPlaying: boolean;
  readonly masks: readonly Valid[];
  readonly layers: readonly GateLayer[];
  readonly atlas: Atlas;
  readonly openings: Readonly<Record<string, readonly Opening[]>>;
  readonly onToggle: () => void;
  readonly onStep: (step: number) => void;
}

const ruleChains = ruleLayers.map(({ direction }) =>
  direction === 'down' ? 'encoder' : 'decoder',
);

/** Both columns at every step: pressed, dragged over or gone through with the arrow keys, it moves both. */
export const Clock = memo(function Clock(props: Props) {
  const { id, step, isPlaying, masks, layers, atlas, openings, onToggle, onStep } = props;
  const onFilm = useOncePerFrame(onStep);
  return (
    <div class="masks-clock">
      <div class="masks-play">
        <button type="button" class="easel-quiet masks-button" onClick={onToggle}>
          <Sign d={isPlaying ? 'M7 4v12M13 4v12' : 'M6 4l10 6-10 6z'} />
          <span>{isPlaying ? 'Pause' : 'Play'}</span>
        </button>
        <button
          type="button"
          class="easel-quiet masks-button"
          aria-disabled={step === 0}
          onClick={() => onStep(step - 1)}
        >
          <span>Back</span>
        </button>
        <button
          type="button"
          class="easel-quiet masks-button"
          aria-disabled={step === masks.length - 1}
          onClick={() => onStep(step + 1)}
        >
          <span>Next</span>
        </button>
      </div>
      <fieldset class="masks-film">
        <legend>
          Step by step, one layer of the rule and one of the gates: each has its own number
        </legend>
        <div class="masks-frames">
          <Chains of="Rule" chains={ruleChains} />
          <Chains of="Gates" chains={layers.map(({ chain }) => chain)} />
          {masks.map((valid, i) => {
            const layer = layers[i - 1];
            const strip = layer && atlas.strips[layer.output];
            const channel = layer && openings[layer.output]?.[0]?.channel;
            return (
              <Frame
                key={i}
                id={id}
                step={i}
                last={masks.length - 1}
                isNow={step === i}
                valid={valid}
                atlas={atlas}
                strip={strip}
                number={layer?.number}
                channel={channel}
                onStep={onFilm}
              />
            );
          })}
        </div>
      </fieldset>
    </div>
  );
});

/** Over a row of the film, which of its layers follow one another. */
function Chains({ of, chains }: { of: string; chains: readonly string[] }) {
  return (
    <p class="masks-chains" aria-hidden="true">
      <b>{of}</b>
      {[...new Set(chains)].map((name) => (
        <span key={name} style={{ gridColumn: `span ${chains.filter((c) => c === name).length}` }}>
          {name}
        </span>
      ))}
    </p>
  );
}

interface FrameProps {
  readonly id: string;
  readonly step: number;
  readonly last: number;
  readonly isNow: boolean;
  readonly valid: Valid;
  readonly atlas: Atlas;
  /** The gates', their layer's number and the one shown; none before the first layer. */
  readonly strip: Strip | undefined;
  readonly number: number | undefined;
  readonly channel: number | undefined;
  readonly onStep: (step: number) => void;
}

/** One step of the film. */
const Frame = memo(function Frame(props: FrameProps) {
  const { id, step, last, isNow, valid, atlas, strip, number, channel, onStep } = props;
  return (
    <label
      class="masks-step"
      style={{ gridColumn: step + 1 }}
      onPointerOver={({ buttons }) => buttons === 1 && onStep(step)}
      onPointerDown={({ target, pointerId }) =>
        // A finger holds the very part that it first touched; let go, it is over each step in turn.
        target instanceof Element && target.releasePointerCapture(pointerId)
      }
    >
      <input
        type="radio"
        class="easel-hidden"
        name={`${id}-step`}
        checked={isNow}
        aria-label={step === 0 ? 'Before the first layer' : `Step ${step} of ${last}`}
        onChange={() => onStep(step)}
      />
      <RulePanel valid={valid} />
      <span aria-hidden="true">{step || 'hole'}</span>
      {strip && channel !== undefined ? (
        <GatePanel atlas={atlas} strip={strip} channel={channel} />
      ) : (
        <RulePanel valid={valid} />
      )}
      <span aria-hidden="true">{number ?? 'hole'}</span>
    </label>
  );
});

function Sign({ d }: { d: string }) {
  return (
    <svg class="easel-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}

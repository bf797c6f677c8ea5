import type { Playing } from './usePlaying.ts';

interface Props {
  readonly playing: Playing;
  readonly step: number;
  readonly steps: number;
  /** What a step is, for who hears the slider: “step 3 of 20”. */
  readonly valueText?: string;
}

const drawings = {
  first: 'M5 4v12M16 4 8 10l8 6z',
  back: 'M14 4 6 10l8 6z',
  play: 'M6 4l10 6-10 6z',
  pause: 'M6.5 4v12M13.5 4v12',
  forward: 'M6 4l8 6-8 6z',
  last: 'M15 4v12M4 4l8 6-8 6z',
} as const;

/** Goes through the steps of something: to both ends, one by one, by itself, and anywhere by a slider. */
export function Transport({ playing, step, steps, valueText = `step ${step} of ${steps}` }: Props) {
  const { isPlaying, asked, toggle, go, drag } = playing;
  const buttons = [
    { name: 'To the start', icon: 'first', to: 0 },
    { name: 'Step back', icon: 'back', to: step - 1 },
    { name: 'Step', icon: 'forward', to: step + 1 },
    { name: 'To the end', icon: 'last', to: steps },
  ] as const;
  const button = ({ name, icon, to }: (typeof buttons)[number]) => {
    const possible = to !== step && to >= 0 && to <= steps;
    return (
      // Not `disabled`: the last step would take the keyboard's focus away.
      <button
        key={name}
        type="button"
        class="transport-button"
        aria-label={name}
        title={name}
        aria-disabled={!possible}
        onClick={() => possible && go(to)}
      >
        <Drawing name={icon} />
      </button>
    );
  };
  return (
    <div class="transport" role="group" aria-label="Steps">
      {buttons.slice(0, 2).map(button)}
      <button type="button" class="transport-button transport-play" onClick={toggle}>
        <Drawing name={isPlaying ? 'pause' : 'play'} />
        <span>{isPlaying ? 'Pause' : 'Play'}</span>
      </button>
      {buttons.slice(2).map(button)}
      <input
        type="range"
        class="transport-slider"
        aria-label="Step"
        aria-valuetext={valueText}
        min="0"
        max={steps}
        value={asked}
        onInput={({ currentTarget }) => drag(currentTarget.valueAsNumber)}
        onChange={({ currentTarget }) => go(currentTarget.valueAsNumber)}
      />
    </div>
  );
}

function Drawing({ name }: { name: keyof typeof drawings }) {
  return (
    <svg class="easel-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}

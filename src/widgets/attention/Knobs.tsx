import type { ComponentChildren } from 'preact';
import { guesses, patches, pixels, rates, scales, type Knobs as Values } from './scene.ts';

export interface NetworkChoice {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly id: string;
  readonly knobs: Values;
  /** Networks whose features can be compared. */
  readonly networks: readonly NetworkChoice[];
  readonly onChange: (knobs: Partial<Values>) => void;
}

const guessNames: Readonly<Record<string, string>> = {
  smooth: 'Smooth',
  'coarse-to-fine': 'Coarse to fine',
};

/** What attention is asked to do. */
export function Knobs({ id, knobs, networks, onChange }: Props) {
  const place = scales.indexOf(knobs.scale);
  return (
    <div class="easel-controls attention-knobs">
      {networks.length > 0 && (
        <label class="easel-field">
          <span>Compare</span>
          <select
            value={knobs.on}
            onChange={({ currentTarget }) => onChange({ on: currentTarget.value })}
          >
            <option value={pixels} selected={knobs.on === pixels}>
              Colours
            </option>
            {networks.map(({ id: network, name }) => (
              <option key={network} value={network} selected={knobs.on === network}>
                Features of {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <Segments
        name={`${id}-hard`}
        legend="Choose"
        value={knobs.hard ? 'hard' : 'soft'}
        options={[
          { value: 'soft', label: 'Soft', hint: 'a mixture of sources' },
          { value: 'hard', label: 'Hard', hint: 'the best source alone' },
        ]}
        onChange={(value) => onChange({ hard: value === 'hard' })}
      />
      {!knobs.hard && (
        <label class="easel-size">
          <span>
            Softmax scale <b>{knobs.scale}</b>
          </span>
          <input
            type="range"
            min="0"
            max={scales.length - 1}
            step="1"
            value={place}
            aria-valuetext={String(knobs.scale)}
            onInput={({ currentTarget }) =>
              onChange({ scale: scales[currentTarget.valueAsNumber] ?? knobs.scale })
            }
          />
        </label>
      )}
      <Segments
        name={`${id}-patch`}
        legend="Patch"
        value={knobs.patch}
        options={patches.map((value) => ({ value, label: `${value}`, hint: `by ${value}` }))}
        onChange={(patch) => onChange({ patch })}
      />
      <Segments
        name={`${id}-rate`}
        legend="Rate"
        value={knobs.rate}
        options={rates.map((value) => ({ value, label: `${value}` }))}
        onChange={(rate) => onChange({ rate })}
      />
      <Segments
        name={`${id}-fusion`}
        legend="Fusion"
        value={knobs.fusion ? 'on' : 'off'}
        options={[
          { value: 'on', label: 'On' },
          { value: 'off', label: 'Off' },
        ]}
        onChange={(value) => onChange({ fusion: value === 'on' })}
      />
      {knobs.on === pixels && (
        <Segments
          name={`${id}-guess`}
          legend="First guess"
          value={knobs.guess}
          options={guesses.map((value) => ({ value, label: guessNames[value] ?? value }))}
          onChange={(guess) => onChange({ guess })}
        />
      )}
    </div>
  );
}

interface SegmentsProps<T> {
  readonly name: string;
  readonly legend: ComponentChildren;
  readonly value: T;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly hint?: string;
  }[];
  readonly onChange: (value: T) => void;
}

/** A few choices side by side. */
export function Segments<T extends string | number>(props: SegmentsProps<T>) {
  const { name, legend, value, options, onChange } = props;
  return (
    <fieldset class="easel-segments easel-fieldset">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="easel-segment">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span class="easel-hidden"> {option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

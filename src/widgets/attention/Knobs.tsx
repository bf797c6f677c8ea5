import { Segments } from '../easel/Segments.tsx';
import { memo } from '../scene/memo.ts';
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

/** What attention is asked to do. In parts, so that the slider moves without the others. */
export const Knobs = memo(function Knobs({ id, knobs, networks, onChange }: Props) {
  const { on, hard, scale, patch, rate, fusion, guess } = knobs;
  return (
    <div class="easel-controls attention-knobs">
      <Comparison {...{ id, on, hard, networks, onChange }} />
      {!hard && <Scale {...{ scale, onChange }} />}
      <Positions {...{ id, on, patch, rate, fusion, guess, onChange }} />
    </div>
  );
});

const Comparison = memo(function Comparison(
  props: Pick<Props, 'id' | 'networks' | 'onChange'> & Pick<Values, 'on' | 'hard'>,
) {
  const { id, on, hard, networks, onChange } = props;
  return (
    <>
      {networks.length > 0 && (
        <label class="easel-field">
          <span>Compare</span>
          <select
            value={on}
            onChange={({ currentTarget }) => onChange({ on: currentTarget.value })}
          >
            <option value={pixels} selected={on === pixels}>
              Colours
            </option>
            {networks.map(({ id: network, name }) => (
              <option key={network} value={network} selected={on === network}>
                Features of {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <Segments
        name={`${id}-hard`}
        legend="Choose"
        value={hard ? 'hard' : 'soft'}
        options={[
          { value: 'soft', label: 'Soft', hint: 'a mixture of sources' },
          { value: 'hard', label: 'Hard', hint: 'the best source alone' },
        ]}
        onChange={(value) => onChange({ hard: value === 'hard' })}
      />
    </>
  );
});

function Scale({ scale, onChange }: Pick<Props, 'onChange'> & Pick<Values, 'scale'>) {
  return (
    <label class="easel-size">
      <span>
        Softmax scale <b>{scale}</b>
      </span>
      <input
        type="range"
        min="0"
        max={scales.length - 1}
        step="1"
        value={scales.indexOf(scale)}
        aria-valuetext={String(scale)}
        onInput={({ currentTarget }) =>
          onChange({ scale: scales[currentTarget.valueAsNumber] ?? scale })
        }
      />
    </label>
  );
}

const Positions = memo(function Positions(
  props: Pick<Props, 'id' | 'onChange'> & Omit<Values, 'hard' | 'scale'>,
) {
  const { id, on, patch, rate, fusion, guess, onChange } = props;
  return (
    <>
      <Segments
        name={`${id}-patch`}
        legend="Patch"
        value={patch}
        options={patches.map((value) => ({ value, label: `${value}`, hint: `by ${value}` }))}
        onChange={(chosen) => onChange({ patch: chosen })}
      />
      <Segments
        name={`${id}-rate`}
        legend="Rate"
        value={rate}
        options={rates.map((value) => ({ value, label: `${value}` }))}
        onChange={(chosen) => onChange({ rate: chosen })}
      />
      <Segments
        name={`${id}-fusion`}
        legend="Fusion"
        value={fusion ? 'on' : 'off'}
        options={[
          { value: 'on', label: 'On' },
          { value: 'off', label: 'Off' },
        ]}
        onChange={(value) => onChange({ fusion: value === 'on' })}
      />
      {on === pixels && (
        <Segments
          name={`${id}-guess`}
          legend="First guess"
          value={guess}
          options={guesses.map((value) => ({ value, label: guessNames[value] ?? value }))}
          onChange={(chosen) => onChange({ guess: chosen })}
        />
      )}
    </>
  );
});

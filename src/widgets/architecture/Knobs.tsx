import { gateRules, softmaxScales, type Knobs as Values } from './scene.ts';

interface Props {
  readonly id: string;
  readonly knobs: Values;
  readonly onChoose: (choice: Partial<Values>) => void;
}

const gateNames = { learned: 'Learned', open: 'Open', hard: 'Hard mask' } as const;

/** What can be turned in the trained network. */
export function Knobs({ id, knobs, onChoose }: Props) {
  return (
    <div class="easel-options">
      <fieldset class="easel-segments easel-fieldset">
        <legend>Attention</legend>
        {[true, false].map((on) => (
          <Choice
            key={String(on)}
            name={`${id}-attention`}
            text={on ? 'On' : 'Off'}
            checked={knobs.attention === on}
            onChange={() => onChoose({ attention: on })}
          />
        ))}
      </fieldset>
      <fieldset class="easel-segments easel-fieldset">
        <legend>Softmax scale</legend>
        {softmaxScales.map((scale) => (
          <Choice
            key={scale}
            name={`${id}-scale`}
            text={String(scale)}
            checked={knobs.softmaxScale === scale}
            onChange={() => onChoose({ softmaxScale: scale })}
          />
        ))}
      </fieldset>
      <fieldset class="easel-segments easel-fieldset">
        <legend>Gates</legend>
        {gateRules.map((rule) => (
          <Choice
            key={rule}
            name={`${id}-gates`}
            text={gateNames[rule]}
            checked={knobs.gates === rule}
            onChange={() => onChoose({ gates: rule })}
          />
        ))}
      </fieldset>
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly text: string;
  readonly checked: boolean;
  readonly onChange: () => void;
}

function Choice({ name, text, checked, onChange }: ChoiceProps) {
  return (
    <label class="easel-segment">
      <input type="radio" name={name} value={text} checked={checked} onChange={onChange} />
      <span>{text}</span>
    </label>
  );
}

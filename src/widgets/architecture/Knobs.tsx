import { Segments } from '../easel/Segments.tsx';
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
      <Segments
        name={`${id}-attention`}
        legend="Attention"
        value={knobs.attention ? 'on' : 'off'}
        options={[
          { value: 'on', label: 'On' },
          { value: 'off', label: 'Off' },
        ]}
        onChange={(value) => onChoose({ attention: value === 'on' })}
      />
      <Segments
        name={`${id}-scale`}
        legend="Softmax scale"
        value={knobs.softmaxScale}
        options={softmaxScales.map((value) => ({ value, label: String(value) }))}
        onChange={(softmaxScale) => onChoose({ softmaxScale })}
      />
      <Segments
        name={`${id}-gates`}
        legend="Gates"
        value={knobs.gates}
        options={gateRules.map((value) => ({ value, label: gateNames[value] }))}
        onChange={(gates) => onChoose({ gates })}
      />
    </div>
  );
}

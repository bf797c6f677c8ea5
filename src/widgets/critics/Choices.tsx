import type { MethodName } from './candidates.ts';
import { findJudge, judges, type Judge, type JudgeId } from './judges.ts';
import type { Asked } from './scene.ts';

/** How well every judge tells photographs from its opponent's fills. */
export interface Told {
  /** The fills' holes, in words. */
  readonly hole: string;
  readonly photographs: number;
  readonly shares: Readonly<Record<JudgeId, { readonly opponent: string; readonly share: number }>>;
}

interface Props {
  readonly asked: Asked;
  readonly methods: readonly MethodName[];
  readonly told: Told;
  readonly onChoose: (choice: Partial<Asked>) => void;
}

/** Who judges, and whose fills. */
export function Choices({ asked, methods, told, onChoose }: Props) {
  const judge = findJudge(asked.judge);
  const of = (kind: MethodName['kind']) => methods.filter((method) => method.kind === kind);
  return (
    <div class="critics-choices">
      <div class="easel-options">
        <Menu
          name="Who judges"
          value={asked.judge}
          options={judges}
          onChange={(chosen) => onChoose({ judge: findJudge(chosen).id })}
        />
        <Menu
          name="A fill without training"
          value={asked.classical}
          options={of('classical')}
          onChange={(classical) => onChoose({ classical })}
        />
        <Menu
          name="A network’s fill"
          value={asked.generator}
          options={of('network')}
          onChange={(generator) => onChoose({ generator })}
        />
      </div>
      <p class="critics-judge" aria-live="polite">
        {toldBy(judge, told)} {scaleOf(judge)}
      </p>
    </div>
  );
}

interface MenuProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (id: string) => void;
}

function Menu({ name, value, options, onChange }: MenuProps) {
  return (
    <label class="easel-field">
      <span>{name}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id} selected={option.id === value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

function toldBy({ id, name }: Judge, { hole, photographs, shares }: Told): string {
  const { opponent, share } = shares[id];
  return `${name}: trained against our ${opponent} alone. Of a photograph and one in which that network had filled ${hole}, the photograph had the higher score ${Math.round(100 * share)} times of 100, in ${photographs} photographs that no training saw.`;
}

function scaleOf({ bars, game }: Judge): string {
  return game === 'cross-entropy'
    ? `${bars} Training was by cross-entropy: the logistic function makes a share of certainty of a score.`
    : `${bars} Training was by a hinge, to score photographs above +1 and fills below −1: a score is no share of certainty.`;
}

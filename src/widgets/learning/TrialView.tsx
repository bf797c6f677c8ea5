import type { Loss, Standing } from '../../networks/gradients/trial.ts';
import { describeStanding } from './describe.ts';
import { Fences } from './Fences.tsx';
import { Plane } from './Plane.tsx';
import { lossNames, losses } from './scene.ts';

interface Props {
  readonly trial: 'first' | 'second';
  readonly loss: Loss;
  /** 0 to 1. */
  readonly share: number;
  readonly standing: Standing | null;
  readonly onLoss: (loss: Loss) => void;
}

const shownFences = 5;

/** One generator: what it is asked for, where its fills lie, and some of them as pictures. */
export function TrialView({ trial, loss, share, standing, onLoss }: Props) {
  return (
    <div class="learning-trial">
      <label class="easel-field">
        <span>
          <span class={`curve-key curve-${trial}`} aria-hidden="true" />
          The {trial} generator is judged by
        </span>
        <select
          value={loss}
          onChange={({ currentTarget }) => {
            const chosen = losses.find((name) => name === currentTarget.value);
            if (chosen) onLoss(chosen);
          }}
        >
          {losses.map((name) => (
            <option key={name} value={name} selected={name === loss}>
              {lossNames[name]}
            </option>
          ))}
        </select>
      </label>
      <p class="learning-judge">Judged by: {lossNames[loss]}</p>
      <Plane loss={loss} share={share} standing={standing} />
      <Fences fills={standing?.fills ?? []} count={shownFences} />
      <p class="learning-words">{standing ? describeStanding(standing) : 'Nothing learned yet.'}</p>
    </div>
  );
}

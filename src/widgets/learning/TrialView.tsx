import type { Loss, Standing } from '../../networks/gradients/trial.ts';
import { describeStanding } from './describe.ts';
import { Fences } from './Fences.tsx';
import { Handles } from './Handles.tsx';
import { Plane } from './Plane.tsx';
import { lossNames, losses, oddsOf, type Scene } from './scene.ts';

interface Props {
  readonly trial: 'first' | 'second';
  readonly loss: Loss;
  /** Of the figure. */
  readonly id: string;
  readonly scene: Scene;
  readonly standing: Standing | null;
  readonly onLoss: (loss: Loss) => void;
  readonly onMove: (part: Partial<Scene>) => void;
}

const shownFences = 5;

/** One generator: what it is asked for, where its fills lie, and some of them as pictures. */
export function TrialView({ trial, loss, id, scene, standing, onLoss, onMove }: Props) {
  const odds = oddsOf(scene);
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
      <div class="learning-square">
        <Plane loss={loss} {...odds} standing={standing} />
        <Handles id={id} loss={loss} scene={scene} onMove={onMove} />
      </div>
      <Fences fills={standing?.fills ?? []} count={shownFences} />
      <p class="learning-words">
        {standing ? describeStanding(standing, odds) : 'Nothing learned yet.'}
      </p>
    </div>
  );
}

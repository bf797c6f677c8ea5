import { useState } from 'preact/hooks';
import type { Loss } from '../../networks/gradients/trial.ts';
import { Segments } from '../easel/Segments.tsx';
import { useScene } from '../scene/useScene.ts';
import { learningCodec } from './codec.ts';
import { isOf, type Course } from './course.ts';
import { Curves } from './Curves.tsx';
import { exercises } from './exercises.ts';
import { batches, hasCritic, leastShare, mostShare, shareStep, type Scene } from './scene.ts';
import { TrialView } from './TrialView.tsx';
import { useLearning } from './useLearning.ts';

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  /** The scene as it was learned at build. */
  readonly still: Course;
}

const paces = [
  { value: 'slow', label: 'Slow', hint: '1 step of the critic to 20 of the generator' },
  { value: 'even', label: 'Even', hint: 'a step for each of the generator' },
  { value: 'fast', label: 'Fast', hint: '10 steps for each of the generator' },
] as const;

const presses = { idle: 'Learn', running: 'Pause', paused: 'Go on', done: 'Learn again' } as const;

/** Two generators learn to fill the same hole, each by a loss of its own. */
export function Learning({ id, scene: first, still }: Props) {
  const [note, setNote] = useState<string | null>(null);
  const { state, course, before, problem, start, pause, goOn, leaveOff, reset } =
    useLearning(still);
  const { scene, change, restored } = useScene<Scene>({
    id,
    first,
    codec: learningCodec,
    onRestore: ({ isFirst, note }) => {
      reset(isFirst ? still : null);
      setNote(note);
    },
  });
  const set = (part: Partial<Scene>): void => {
    leaveOff();
    change(part);
  };
  const press = (): void => {
    if (state === 'running') pause();
    else if (state === 'paused') goOn();
    else start(scene);
  };
  const setLoss = (which: 0 | 1, loss: Loss): void =>
    set({ losses: which === 0 ? [loss, scene.losses[1]] : [scene.losses[0], loss] });
  return (
    <div
      class="easel learning"
      data-ready={restored}
      data-state={state}
      data-met={exercises.metBy(scene)}
    >
      <div role="alert">
        {(problem ?? note) && <p class="easel-message easel-note">{problem ?? note}</p>}
      </div>
      <div class="learning-trials">
        {([0, 1] as const).map((which) => (
          <TrialView
            key={which}
            trial={which === 0 ? 'first' : 'second'}
            loss={scene.losses[which]}
            id={id}
            scene={scene}
            standing={course && isOf(course, scene, which) ? course.moment.standings[which] : null}
            onLoss={(loss) => setLoss(which, loss)}
            onMove={set}
          />
        ))}
      </div>
      <p id={`${id}-pull`} class="easel-hint">
        Pull at a dashed circle to move a right answer, and at the cross of the mean to say how
        often the first is right. The arrow keys do the same.
      </p>
      <Curves scene={scene} course={course} before={before} />
      <div class="easel-status">
        <p role="status">{sentence(state, course)}</p>
      </div>
      <div class="easel-controls">
        <div class="easel-row">
          <div class="easel-tools">
            <label class="easel-size">
              <span>{`The first fence is right: ${scene.share}\u00a0%`}</span>
              <input
                type="range"
                min={leastShare}
                max={mostShare}
                step={shareStep}
                value={scene.share}
                aria-valuetext={`in ${scene.share} percent of the pictures`}
                onInput={({ currentTarget }) => set({ share: currentTarget.valueAsNumber })}
              />
            </label>
            {scene.losses.some(hasCritic) && (
              <Segments
                name={`${id}-pace`}
                legend="The critic’s pace"
                value={scene.pace}
                options={paces}
                onChange={(pace) => set({ pace })}
              />
            )}
            <button
              type="button"
              class="easel-quiet"
              onClick={() => set({ seed: (scene.seed % 999) + 1 })}
            >
              Other first weights
            </button>
            {(state === 'running' || state === 'paused') && (
              <button type="button" class="easel-quiet" onClick={() => start(scene)}>
                From the beginning
              </button>
            )}
          </div>
          <button type="button" class="easel-go" onClick={press}>
            {presses[state]}
          </button>
        </div>
      </div>
    </div>
  );
}

/** Changes only when something begins or ends: a count read out 60 times would drown the rest. */
function sentence(state: keyof typeof presses, course: Course | null): string {
  switch (state) {
    case 'idle':
      return `Press “Learn”: both generators learn from ${batches} batches of 64 fences.`;
    case 'running':
      return 'Learning.';
    case 'paused':
      return `Paused after ${course?.moment.batch ?? 0} of ${batches} batches.`;
    case 'done':
      return `Both have learned from ${batches} batches of 64 fences.`;
  }
}

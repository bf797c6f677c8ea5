import { Segments } from '../easel/Segments.tsx';
import { countOf, methodIds, methods, paceOf, solvers, type MethodId } from './methods.ts';
import type { Scene } from './scene.ts';
import type { Solver } from '../../inpainting/diffusion/stepper.ts';

interface Props {
  readonly id: string;
  readonly scene: Scene;
  readonly isRunning: boolean;
  /** Index into the speeds of the method's pace. */
  readonly speed: number;
  readonly onSpeed: (speed: number) => void;
  readonly onMethod: (method: MethodId) => void;
  readonly onSolver: (solver: Solver) => void;
  readonly onPlay: () => void;
  readonly onStep: () => void;
  readonly onReset: () => void;
}

const solverNames: Readonly<Record<Solver, string>> = {
  relaxation: 'Sweeps',
  multigrid: 'Multigrid',
};

/** Which method fills the hole, and how it is played. */
export function Transport(props: Props) {
  const { id, scene, isRunning, speed, onSpeed, onMethod, onSolver, onPlay, onStep, onReset } =
    props;
  const pace = paceOf(scene.method, scene.solver);
  const stepsPerSecond = pace.speeds[speed] ?? 1;
  return (
    <div class="easel-row diffusion-transport">
      <div class="easel-options">
        <label class="easel-field">
          <span>Method</span>
          <select
            value={scene.method}
            onChange={({ currentTarget }) => {
              const chosen = methodIds.find((one) => one === currentTarget.value);
              if (chosen) onMethod(chosen);
            }}
          >
            {methodIds.map((one) => (
              <option key={one} value={one} selected={one === scene.method}>
                {methods[one].name}
              </option>
            ))}
          </select>
        </label>
        {methods[scene.method].isLinear && (
          <Segments
            name={`${id}-solver`}
            legend="Solved by"
            value={scene.solver}
            options={solvers.map((value) => ({ value, label: solverNames[value] }))}
            onChange={onSolver}
          />
        )}
        <label class="easel-size">
          <span>{countOf(stepsPerSecond, pace)} a second</span>
          <input
            type="range"
            min="0"
            max={pace.speeds.length - 1}
            step="1"
            value={speed}
            aria-label="Speed"
            aria-valuetext={`${countOf(stepsPerSecond, pace)} a second`}
            onInput={({ currentTarget }) => onSpeed(currentTarget.valueAsNumber)}
          />
        </label>
      </div>
      <div class="diffusion-play">
        <button type="button" class="easel-quiet" onClick={onReset}>
          Reset
        </button>
        <button type="button" class="easel-quiet" onClick={onStep}>
          Step
        </button>
        {/* One button, so that the focus stays where it was pressed. */}
        <button type="button" class="easel-go" onClick={onPlay}>
          {isRunning ? 'Pause' : 'Run'}
        </button>
      </div>
    </div>
  );
}

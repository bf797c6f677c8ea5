import { useState } from 'preact/hooks';
import { Segments } from '../easel/Segments.tsx';
import { sentenceOf } from '../easel/sentenceOf.ts';
import { useScene } from '../scene/useScene.ts';
import { Climb } from './Climb.tsx';
import { spectralCodec } from './codec.ts';
import { Direction } from './Direction.tsx';
import type { Step } from './iterate.ts';
import { mostSeed, mostSteps, type Scene } from './scene.ts';
import { useSteps } from './useSteps.ts';
import { Values } from './Values.tsx';
import { largestOf, type KernelChoice } from './view.ts';

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  readonly kernels: readonly KernelChoice[];
  /** The scene's steps, computed at build. */
  readonly steps: readonly Step[];
}

/** Power iteration on a trained kernel, a step at a time, and what the division by its estimate does. */
export function SpectralNorm({ id, scene: first, kernels, steps: built }: Props) {
  const [note, setNote] = useState<string | null>(null);
  const { scene, change, restored } = useScene<Scene>({
    id,
    first,
    codec: spectralCodec,
    amend: (scene) =>
      kernels.some((one) => one.id === scene.kernel)
        ? { scene, note: null }
        : {
            scene: { ...scene, kernel: first.kernel },
            note: 'The kernel of this address is not in the book: another one is shown.',
          },
    onRestore: ({ note }) => setNote(note),
  });
  const steps = useSteps(scene, { scene: first, steps: built }, (error) =>
    setNote(sentenceOf(error)),
  );
  const kernel = kernels.find((one) => one.id === scene.kernel) ?? kernels[0];
  const now = steps?.[scene.step];
  if (!kernel) return null;
  const choose = (part: Partial<Scene>): void => {
    setNote(null);
    change(part);
  };
  const go = (step: number): void => choose({ step: Math.min(mostSteps, Math.max(0, step)) });
  return (
    <div class="easel spectral" data-ready={restored} data-step={scene.step}>
      <p class="spectral-kernel">
        <b>{kernel.title}</b> {kernel.shape}: a matrix of {kernel.rows} × {kernel.columns}.{' '}
        {kernel.whose}
      </p>
      <div class="spectral-charts">
        <div>
          <p class="easel-heading">The estimate</p>
          <Climb steps={steps ?? []} step={scene.step} largest={largestOf(kernel)} />
        </div>
        <div>
          <p class="easel-heading">
            Singular values, <span class="spectral-word-before">before</span> and{' '}
            <span class="spectral-word-after">after</span> the division
          </p>
          <Values values={kernel.values} sigma={now?.sigma ?? null} />
        </div>
      </div>
      <div class="spectral-directions">
        <Direction
          name="u"
          meaning={`in the space of the ${kernel.rows} outputs`}
          values={now?.u ?? []}
        />
        <Direction
          name="v"
          meaning={`in the space of the ${kernel.columns} values that a window holds`}
          values={now?.v ?? []}
        />
      </div>
      <div class="easel-status">
        <div role="alert">{note && <p class="easel-message easel-note">{note}</p>}</div>
        <p role="status" class="spectral-line-of-words">
          {now
            ? describeStep(scene.step, now, largestOf(kernel))
            : 'The weights of this kernel are not there yet.'}
        </p>
      </div>
      <div class="easel-controls">
        <div class="easel-row">
          <div class="spectral-buttons">
            <button
              type="button"
              class="easel-quiet spectral-button"
              aria-disabled={scene.step === mostSteps}
              onClick={() => go(scene.step + 1)}
            >
              One step
            </button>
            <label class="easel-size">
              <span>Steps taken</span>
              <input
                type="range"
                min="0"
                max={mostSteps}
                step="1"
                value={scene.step}
                onInput={({ currentTarget }) => go(currentTarget.valueAsNumber)}
              />
            </label>
            <button
              type="button"
              class="easel-quiet spectral-button"
              onClick={() => choose({ seed: (scene.seed % mostSeed) + 1, step: 0 })}
            >
              Start elsewhere
            </button>
          </div>
          <Segments
            name={`${id}-kernel`}
            legend="Kernel"
            value={kernel.id}
            options={kernels.map(({ id: value, title }) => ({ value, label: title }))}
            onChange={(value) => choose({ kernel: value })}
          />
        </div>
      </div>
    </div>
  );
}

function describeStep(step: number, { sigma, turned }: Step, largest: number): string {
  if (sigma === null || turned === null) {
    return 'No step taken yet: u is a random direction, and estimates nothing.';
  }
  const short = (100 * (largest - sigma)) / largest;
  const gap = short < 0.05 ? 'less than 0.1\u00a0%' : `${short.toFixed(1)}\u00a0%`;
  return `Step ${step}: the estimate is ${sigma.toFixed(3)}, ${gap} below the largest singular value, and u turned by ${turned.toFixed(1)}°. Divided by it, the matrix lengthens nothing by more than ${(largest / sigma).toFixed(3)}.`;
}

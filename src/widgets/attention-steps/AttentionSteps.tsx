import type { TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import { arrows } from '../easel/arrows.ts';
import { Segments } from '../easel/Segments.tsx';
import { isCommand } from '../easel/isCommand.ts';
import { useSteady } from '../scene/memo.ts';
import { withNextFrame } from '../scene/nextFrame.ts';
import { Told } from '../scene/Told.tsx';
import { useScene } from '../scene/useScene.ts';
import { Arithmetic } from './Arithmetic.tsx';
import { Calculator } from './Calculator.tsx';
import { stepsCodec } from './codec.ts';
import { sources, targets, type Place } from './example.ts';
import { Kernels, Matrix, type Cell } from './Matrix.tsx';
import { Numbers } from './Numbers.tsx';
import { scales, steps, type Scene, type Shapes } from './scene.ts';
import { describeCell, stepNames, stepTexts } from './words.ts';

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
}

/** Contextual attention in four steps, on numbers small enough to be followed. */
export function AttentionSteps({ id, scene: first }: Props) {
  const [note, setNote] = useState<string | null>(null);
  const {
    scene: kept,
    change,
    restored,
  } = useScene<Scene>({
    id,
    first,
    codec: stepsCodec,
    onRestore: ({ note }) => setNote(note),
  });
  /** The cell under the pointer, which shows but is not kept. */
  const [pointed, setPointed] = useState<Cell | null>(null);
  const scene = pointed ? { ...kept, ...pointed } : kept;
  const choosePlace = ({ x, y }: Place): void => {
    const at = (places: readonly Place[]) => places.findIndex((one) => one.x === x && one.y === y);
    const [target, source] = [at(targets), at(sources)];
    if (target >= 0) change({ target });
    else if (source >= 0) change({ source });
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const move = arrows[event.key];
    if (!move || isCommand(event)) return;
    event.preventDefault();
    setPointed(null);
    const within = (value: number, length: number) => Math.min(length - 1, Math.max(0, value));
    change({
      target: within(scene.target + move.y, targets.length),
      source: within(scene.source + move.x, sources.length),
    });
    // The matrix may be wider than its room.
    const stage = event.currentTarget;
    withNextFrame(() =>
      stage
        .querySelector('[data-chosen=true]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
  };
  const onPoint = useSteady((cell: Cell | null) =>
    setPointed((now) =>
      now?.target === cell?.target && now?.source === cell?.source ? now : cell,
    ),
  );
  const onKeep = useSteady((cell: Cell) => change(cell));
  const countShapes = useSteady((shapes: Shapes) => change({ shapes }));
  return (
    <div class="easel steps" data-ready={restored}>
      <div role="alert">{note && <p class="easel-message easel-note">{note}</p>}</div>
      <div class="easel-row steps-head">
        <Segments
          name={`${id}-step`}
          legend="Step"
          value={scene.step}
          options={steps.map((value, i) => ({ value, label: `${i + 1} ${stepNames[value]}` }))}
          onChange={(step) => change({ step })}
        />
        {(scene.step === 'softmax' || scene.step === 'reconstruct') && (
          <label class="easel-size">
            <span>
              Softmax scale <b>{scene.scale}</b>
            </span>
            <input
              type="range"
              min="0"
              max={scales.length - 1}
              value={scales.indexOf(scene.scale)}
              aria-valuetext={String(scene.scale)}
              onInput={({ currentTarget }) =>
                change({ scale: scales[currentTarget.valueAsNumber] ?? scene.scale })
              }
            />
          </label>
        )}
      </div>
      <p class="steps-text">{stepTexts[scene.step]}</p>
      <div
        class="steps-stage"
        role="application"
        tabIndex={0}
        aria-label="Choose a place of the hole and a kernel"
        aria-describedby={`${id}-cell ${id}-keys`}
        onKeyDown={onKeyDown}
      >
        <Numbers scene={scene} onPlace={choosePlace} />
        <div class="steps-side">
          {scene.step === 'extract' ? (
            <Kernels scene={scene} onPoint={onPoint} onKeep={onKeep} />
          ) : (
            <div class="steps-scroll" role="group" aria-label="The matrix" tabIndex={0}>
              <Matrix scene={scene} onPoint={onPoint} onKeep={onKeep} />
            </div>
          )}
          <Arithmetic scene={scene} />
        </div>
      </div>
      <p id={`${id}-cell`} class="steps-cell-text">
        {describeCell(scene)}
      </p>
      <Told>{describeCell(kept)}</Told>
      <p id={`${id}-keys`} class="easel-measure easel-hint">
        Point at a cell to see the two patches that it compares; a press keeps it. From the
        keyboard: up and down change the place, left and right the kernel.
      </p>
      <Calculator id={id} shapes={scene.shapes} onChange={countShapes} />
    </div>
  );
}

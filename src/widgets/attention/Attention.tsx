import { useState } from 'preact/hooks';
import { rankingDepth } from '../../inpainting/attention/fill.ts';
import type { Point } from '../../inpainting/marks.ts';
import { Easel } from '../easel/Easel.tsx';
import { Photographs } from '../easel/Photographs.tsx';
import type { Photograph } from '../easel/picture.ts';
import { squareOf } from '../easel/squares.ts';
import { Status } from '../easel/Status.tsx';
import { Toolbar } from '../easel/Toolbar.tsx';
import { useStudio } from '../easel/useStudio.ts';
import { memo, useSteady } from '../scene/memo.ts';
import { Settled } from '../scene/Settled.tsx';
import { attentionCodec } from './codec.ts';
import { describeWork } from './describe.ts';
import { exercises } from './exercises.ts';
import { knownScene } from './knownScene.ts';
import { Segments } from '../easel/Segments.tsx';
import { Knobs, type NetworkChoice } from './Knobs.tsx';
import { Look } from './Look.tsx';
import { views, type Scene } from './scene.ts';
import type { Still } from './still.ts';
import { useAttention } from './useAttention.ts';

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  /** Square. */
  readonly photographs: readonly Photograph[];
  readonly networks: readonly NetworkChoice[];
  readonly still: Still;
}

type Mode = Scene['view'] | 'paint';

const modeNames: Readonly<Record<Mode, string>> = {
  hole: 'Hole',
  fill: 'Fill',
  map: 'Map',
  weights: 'Weights',
  paint: 'Paint',
};
const modes: readonly Mode[] = [...views, 'paint'];

/** Where every position of a hole is copied from: paint, turn the knobs, look. */
export function Attention({ id, scene: first, photographs, networks, still }: Props) {
  const [progress, setProgress] = useState<string | null>(null);
  const [isPainting, setPainting] = useState(false);
  const studio = useStudio<Scene>({
    id,
    first,
    codec: attentionCodec,
    photographs,
    exercises,
    prepare: squareOf,
    amend: (scene) => knownScene(scene, networks),
  });
  const { scene, picture, measure, isTouched, touch, choose } = studio;
  const { shown, weights, askWeights } = useAttention({
    scene,
    picture,
    isWanted: isTouched,
    onFailure: studio.fail,
    onProgress: setProgress,
  });
  const isStill = !shown && scene === first;
  const { patch, hard } = shown?.request.knobs ?? scene;
  const turn = useSteady(choose);
  const look = useSteady((at: Point) => choose({ at }));
  const wake = useSteady(touch);
  const weigh = useSteady(askWeights);
  const knobs = <Knobs id={id} knobs={scene} networks={networks} onChange={turn} />;
  const show = useSteady((mode: Mode) => {
    setPainting(mode === 'paint');
    if (mode !== 'paint') choose({ view: mode });
    else touch();
  });

  return (
    <div class="easel attention" data-state={shown ? 'computed' : 'still'} {...studio.root}>
      <Modes id={id} mode={isPainting ? 'paint' : scene.view} onChange={show} />
      {isPainting ? (
        <div class="attention-look" onKeyDown={studio.onKeyDown}>
          <Easel {...studio.easel} />
          <div class="attention-side">
            <Toolbar {...studio.toolbar} />
            {knobs}
          </div>
        </div>
      ) : (
        <div class="attention-look">
          <Look
            id={id}
            view={scene.view}
            at={scene.at}
            marks={scene.marks}
            picture={picture}
            measure={measure}
            attended={shown?.attended ?? null}
            isBusy={isTouched && !shown && !studio.lacking && studio.message?.kind !== 'error'}
            patch={patch}
            places={hard ? 1 : rankingDepth}
            weights={weights}
            still={isStill ? still : null}
            onWake={wake}
            onLook={look}
            onWeights={weigh}
          />
          {knobs}
        </div>
      )}
      <Status studio={studio}>
        <p>
          <Settled>
            {progress ?? describeWork(shown, isStill ? still : null, scene, networks)}
          </Settled>
        </p>
      </Status>
      <div class="easel-controls">
        <Photographs {...studio.strip} />
        <p id={`${id}-look-keys`} class="easel-measure">
          Point at a position of the hole; a press keeps it. From the keyboard the arrow keys go
          from position to position, with Shift to the hole’s edge. A picture file can be dropped on
          the figure; its middle square is used.
        </p>
        <p id={`${id}-keys-summary`} class="easel-hidden">
          Arrow keys move; Space or Enter paints; B, E and R choose brush, eraser and rectangle.
        </p>
      </div>
    </div>
  );
}

interface ModesProps {
  readonly id: string;
  readonly mode: Mode;
  readonly onChange: (mode: Mode) => void;
}

const Modes = memo(function Modes({ id, mode, onChange }: ModesProps) {
  return (
    <div class="easel-row attention-modes">
      <Segments
        name={`${id}-view`}
        legend="Show"
        value={mode}
        options={modes.map((value) => ({ value, label: modeNames[value] }))}
        onChange={onChange}
      />
    </div>
  );
});

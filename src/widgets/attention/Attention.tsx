import { useState } from 'preact/hooks';
import { Easel } from '../easel/Easel.tsx';
import { Photographs } from '../easel/Photographs.tsx';
import type { Photograph } from '../easel/picture.ts';
import { squareOf } from '../easel/squares.ts';
import { Status } from '../easel/Status.tsx';
import { Toolbar } from '../easel/Toolbar.tsx';
import { useStudio } from '../easel/useStudio.ts';
import { attentionCodec } from './codec.ts';
import { describeWork } from './describe.ts';
import { exercises } from './exercises.ts';
import { knownScene } from './knownScene.ts';
import { Knobs, Segments, type NetworkChoice } from './Knobs.tsx';
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

const viewNames: Readonly<Record<string, string>> = {
  hole: 'Hole',
  fill: 'Fill',
  map: 'Map',
  weights: 'Weights',
};

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
    amend: (scene) => knownScene(scene, first, { photographs, networks }),
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
  const knobs = <Knobs id={id} knobs={scene} networks={networks} onChange={choose} />;

  return (
    <div class="easel attention" data-state={shown ? 'computed' : 'still'} {...studio.root}>
      <div class="easel-row attention-modes">
        <Segments
          name={`${id}-view`}
          legend="Show"
          value={isPainting ? 'paint' : scene.view}
          options={[
            ...views.map((value) => ({ value, label: viewNames[value] ?? value })),
            { value: 'paint' as const, label: 'Paint' },
          ]}
          onChange={(value) => {
            setPainting(value === 'paint');
            if (value !== 'paint') choose({ view: value });
            else touch();
          }}
        />
      </div>
      {isPainting ? (
        <div class="attention-look" onKeyDown={studio.onKeyDown}>
          <Easel {...studio.easel} />
          <div class="attention-side">
            <Toolbar {...studio.toolbar} />
            {knobs}
          </div>
        </div>
      ) : (
        <Look
          id={id}
          scene={scene}
          picture={picture}
          measure={measure}
          attended={shown?.attended ?? null}
          patch={shown?.request.knobs.patch ?? scene.patch}
          weights={weights}
          still={isStill ? still : null}
          onWake={touch}
          onLook={(at) => choose({ at })}
          onWeights={askWeights}
        >
          {knobs}
        </Look>
      )}
      <Status studio={studio}>
        <p>{progress ?? describeWork(shown, isStill ? still : null, scene)}</p>
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

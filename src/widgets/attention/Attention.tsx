import { useMemo, useState } from 'preact/hooks';
import { Easel } from '../easel/Easel.tsx';
import { handedIn } from '../easel/handedIn.ts';
import { describeHole, measureHole } from '../easel/measure.ts';
import { Photographs } from '../easel/Photographs.tsx';
import type { Photograph } from '../easel/picture.ts';
import { squareOf } from '../easel/squares.ts';
import { Toolbar } from '../easel/Toolbar.tsx';
import { usePicture } from '../easel/usePicture.ts';
import { useTools } from '../easel/useTools.ts';
import type { Message } from '../fill/Status.tsx';
import { sentenceOf } from '../easel/sentenceOf.ts';
import { isBlank, type SceneAction } from '../scene/history.ts';
import { ownPhotograph } from '../scene/restore.ts';
import { usePaintedScene } from '../scene/useScene.ts';
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
  const [message, setMessage] = useState<Message | null>(null);
  const [progress, setProgress] = useState<string | null>(null);
  const [isTouched, setTouched] = useState(false);
  const [isPainting, setPainting] = useState(false);
  const { scene, undone, act, restored } = usePaintedScene<Scene>({
    id,
    first,
    codec: attentionCodec,
    amend: (scene) => knownScene(scene, first, { photographs, networks }),
    onRestore({ isFirst, note }) {
      if (!isFirst) setTouched(true);
      if (note) setMessage({ kind: 'note', text: note });
    },
  });
  const { picture, own, open } = usePicture(scene.photograph, photographs, { prepare: squareOf });
  const measure = useMemo(() => measureHole(scene.marks, picture), [scene.marks, picture.key]);
  const { shown, weights, askWeights } = useAttention({
    scene,
    picture,
    isWanted: isTouched,
    onFailure: (text) => setMessage({ kind: 'error', text }),
    onProgress: setProgress,
  });
  const edit = (action: SceneAction<Scene>): void => {
    setTouched(true);
    setMessage(null);
    act(action);
  };
  const choose = (choice: Partial<Omit<Scene, 'marks'>>): void => edit({ type: 'choose', choice });
  const { tool, setTool, radius, setRadius, units, onKeyDown } = useTools((type) => edit({ type }));
  const openPhotograph = (file: File): void => {
    open(file)
      .then((notes) => {
        choose({ photograph: ownPhotograph });
        if (notes.length > 0) setMessage({ kind: 'note', text: notes.join(' ') });
      })
      .catch((error: unknown) => setMessage({ kind: 'error', text: sentenceOf(error) }));
  };
  const isStill = !shown && scene === first;
  const met = useMemo(() => exercises.metBy(scene), [scene]);
  const hole = describeHole(measure, picture);
  const knobs = <Knobs id={id} knobs={scene} networks={networks} onChange={choose} />;

  return (
    <div
      class="easel attention"
      data-ready={restored}
      data-state={shown ? 'computed' : 'still'}
      data-met={met}
      {...handedIn(openPhotograph)}
    >
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
            else setTouched(true);
          }}
        />
      </div>
      {isPainting ? (
        <div class="attention-look" onKeyDown={onKeyDown}>
          <Easel
            id={id}
            picture={picture}
            marks={scene.marks}
            tool={tool}
            radius={units}
            onMark={(mark) => edit({ type: 'mark', mark })}
          />
          <div class="attention-side">
            <Toolbar
              id={id}
              tool={tool}
              radius={radius}
              canUndo={scene.marks.length > 0}
              canRedo={undone.length > 0}
              canClear={!isBlank(scene.marks)}
              onTool={setTool}
              onRadius={setRadius}
              onEdit={(type) => edit({ type })}
            />
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
          onWake={() => setTouched(true)}
          onLook={(at) => choose({ at })}
          onWeights={askWeights}
        >
          {knobs}
        </Look>
      )}
      <div class="easel-status">
        <div role="alert">
          {message && <p class={`easel-message easel-${message.kind}`}>{message.text}</p>}
        </div>
        <p role="status">{progress ?? describeWork(shown, isStill ? still : null, scene)}</p>
        <p id={`${id}-hole`} class="easel-measure">
          {hole}
        </p>
      </div>
      <div class="easel-controls">
        <Photographs
          id={id}
          photographs={photographs}
          current={scene.photograph}
          own={own?.title ?? null}
          onChoose={(photograph) => choose({ photograph })}
          onOpen={openPhotograph}
        />
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

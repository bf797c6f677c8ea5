import { useState } from 'preact/hooks';
import { Easel } from '../easel/Easel.tsx';
import { handedIn } from '../easel/handedIn.ts';
import { OwnHole } from '../easel/OwnHole.tsx';
import type { Photograph } from '../easel/picture.ts';
import { PixelLayer, type Pixels } from '../easel/PixelLayer.tsx';
import { sentenceOf } from '../easel/sentenceOf.ts';
import { squareOf } from '../easel/squares.ts';
import { usePicture } from '../easel/usePicture.ts';
import { useTools } from '../easel/useTools.ts';
import type { SceneAction } from '../scene/history.ts';
import { ownPhotograph, withKnownPhotograph } from '../scene/restore.ts';
import { usePaintedScene } from '../scene/useScene.ts';
import { Transport } from '../transport/Transport.tsx';
import { usePlaying } from '../transport/usePlaying.ts';
import { patchMatchCodec } from './codec.ts';
import { describeStep, nameOfStep } from './describe.ts';
import { ErrorChart } from './ErrorChart.tsx';
import { steps, type Scene } from './scene.ts';
import { useSearch } from './useSearch.ts';

/** A named scene as it was worked out at build. */
export interface Still {
  readonly errors: readonly number[];
  readonly exactError: number;
  readonly field: Pixels;
  readonly vote: Pixels;
}

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  readonly photographs: readonly Photograph[];
  readonly still: Still;
}

/** Milliseconds a step: long enough to see what it has changed. */
const pace = 1100;

/** PatchMatch: the nearest-neighbour field of a hole, step by step, drawn by the colour of its offsets. */
export function PatchMatch({ id, scene: first, photographs, still }: Props) {
  const [note, setNote] = useState<string | null>(null);
  /** The still is shown until the reader, or an address, asks for something else. */
  const [isTouched, setTouched] = useState(false);
  const { scene, undone, act, restored } = usePaintedScene<Scene>({
    id,
    first,
    codec: patchMatchCodec,
    amend: (scene) => withKnownPhotograph(scene, first, photographs),
    onRestore({ isFirst, note }) {
      if (!isFirst) setTouched(true);
      setNote(note);
    },
  });
  const { picture, own, open } = usePicture(scene.photograph, photographs, { prepare: squareOf });
  const { marks, seed } = scene;
  const { search, exactError, error } = useSearch({ picture, marks, seed }, isTouched);
  const isFirst = picture.key === first.photograph && marks === first.marks && seed === first.seed;

  const edit = (action: SceneAction<Scene>): void => {
    setTouched(true);
    setNote(null);
    act(action);
  };
  const playing = usePlaying({
    step: scene.step,
    steps,
    interval: pace,
    onMove: () => setTouched(true),
    onStep: (step) => edit({ type: 'choose', choice: { step } }),
  });
  /** Another hole has another field: it begins at its random start. */
  const paint = (action: SceneAction<Scene>): void => {
    playing.stop();
    edit(action);
    edit({ type: 'choose', choice: { step: 0 } });
  };
  const tools = useTools((type) => paint({ type }));
  const openPhotograph = (file: File): void =>
    void open(file).then(
      (notes) => {
        paint({ type: 'choose', choice: { photograph: ownPhotograph } });
        setNote(notes.join(' ') || null);
      },
      (error: unknown) => setNote(sentenceOf(error)),
    );

  const { step } = playing;
  const snapshot = search?.snapshots[step];
  const drawn = (rgba: Uint8ClampedArray<ArrayBuffer>): Pixels => ({
    width: search?.width ?? 1,
    height: search?.height ?? 1,
    rgba,
  });
  const view: Still | null = snapshot
    ? {
        errors: search.snapshots.map((one) => one.error),
        exactError: exactError ?? 0,
        field: drawn(snapshot.field),
        vote: drawn(snapshot.vote),
      }
    : isFirst
      ? still
      : null;
  const exact = search ? exactError : isFirst ? still.exactError : null;
  const now = view?.errors[step];
  const words =
    error ?? (now === undefined ? 'Searching patches.' : describeStep(step, now, exact));

  return (
    <div
      class="easel patchmatch"
      data-ready={restored}
      data-state={view ? (playing.isPlaying ? 'playing' : 'still') : error ? 'error' : 'running'}
      data-exact={exact !== null}
      data-step={step}
      {...handedIn(openPhotograph)}
    >
      <div class="patchmatch-bench">
        <div onKeyDown={tools.onKeyDown}>
          <Easel
            id={id}
            picture={picture}
            marks={marks}
            tool={tools.tool}
            radius={tools.units}
            onMark={(mark) => paint({ type: 'mark', mark })}
          >
            {view && <PixelLayer pixels={view.field} class="easel-layer" />}
          </Easel>
        </div>
        <div class="patchmatch-moves">
          <div class="easel-status">
            <div role="alert">{note && <p class="easel-message easel-note">{note}</p>}</div>
            {/* While it plays a screen reader would be given a sentence every step. */}
            <p role="status">{playing.isPlaying ? 'Playing.' : words}</p>
          </div>
          <Transport playing={playing} step={step} steps={steps} valueText={nameOfStep(step)} />
        </div>
        <div class="patchmatch-side">
          <p class="patchmatch-wheel">
            <img src="/stills/wheel.webp" alt="" width="72" height="72" />
            <span>
              Colour: where a patch’s source lies, seen from the patch. White is itself, the hue the
              direction, and full colour half a picture away.
            </span>
          </p>
          {view && <ErrorChart errors={view.errors} exact={exact} step={step} />}
          {view && (
            <div class="patchmatch-vote">
              <PixelLayer
                pixels={view.vote}
                class="patchmatch-small"
                alt="The hole as the patches vote"
              />
              <p>What the patches would vote for, {nameOfStep(step)}</p>
            </div>
          )}
        </div>
      </div>
      <div class="easel-controls">
        <div class="easel-row">
          <button
            type="button"
            class="easel-quiet patchmatch-again"
            onClick={() => paint({ type: 'choose', choice: { seed: seed + 1 } })}
          >
            Another random start
          </button>
        </div>
        <OwnHole
          id={id}
          picture={picture}
          marks={marks}
          canRedo={undone.length > 0}
          tools={tools}
          photographs={photographs}
          photograph={scene.photograph}
          own={own}
          onEdit={(type) => paint({ type })}
          onChoose={(photograph) => paint({ type: 'choose', choice: { photograph } })}
          onOpen={openPhotograph}
        />
      </div>
    </div>
  );
}

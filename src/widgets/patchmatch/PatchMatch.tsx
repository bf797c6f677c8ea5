import { Easel } from '../easel/Easel.tsx';
import { OwnHole } from '../easel/OwnHole.tsx';
import type { Photograph } from '../easel/picture.ts';
import { PixelLayer, type Pixels } from '../easel/PixelLayer.tsx';
import { squareOf } from '../easel/squares.ts';
import { Alert } from '../easel/Status.tsx';
import { useStudio } from '../easel/useStudio.ts';
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
  const studio = useStudio<Scene>({
    id,
    first,
    codec: patchMatchCodec,
    photographs,
    prepare: squareOf,
    // Another hole has another field: it begins at its random start.
    afresh() {
      playing.stop();
      return { step: 0 };
    },
  });
  const { scene, picture, isTouched, choose } = studio;
  const { marks, seed } = scene;
  const { search, exactError, error } = useSearch({ picture, marks, seed }, isTouched);
  const isFirst = picture.key === first.photograph && marks === first.marks && seed === first.seed;
  const playing = usePlaying({
    step: scene.step,
    steps,
    interval: pace,
    onMove: studio.touch,
    onStep: (step) => choose({ step }),
  });
  const startAgain = (): void => {
    playing.stop();
    choose({ seed: seed + 1, step: 0 });
  };

  const { step } = playing;
  const snapshot = search?.snapshots[step];
  const drawn = (rgba: Uint8ClampedArray<ArrayBuffer>): Pixels => ({
    width: search?.width ?? 1,
    height: search?.height ?? 1,
    rgba,
  });
  const view: Omit<Still, 'exactError'> | null = snapshot
    ? {
        errors: search.snapshots.map((one) => one.error),
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
      data-state={view ? (playing.isPlaying ? 'playing' : 'still') : error ? 'error' : 'running'}
      data-exact={exact !== null}
      data-step={step}
      {...studio.root}
    >
      <div class="patchmatch-bench">
        <div onKeyDown={studio.onKeyDown}>
          <Easel {...studio.easel}>
            {view && <PixelLayer pixels={view.field} class="easel-layer" />}
          </Easel>
        </div>
        <div class="patchmatch-moves">
          <div class="easel-status">
            <Alert message={studio.message} />
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
          <button type="button" class="easel-quiet patchmatch-again" onClick={startAgain}>
            Another random start
          </button>
        </div>
        <OwnHole studio={studio} />
      </div>
    </div>
  );
}

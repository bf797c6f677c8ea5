import { useMemo, useState } from 'preact/hooks';
import { rgbaFromImage } from '../../inpainting/image.ts';
import type { FillOrder } from '../../inpainting/patches/criminisi.ts';
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
import { patchesCodec } from './codec.ts';
import { Choices } from './Choices.tsx';
import { describeLook } from './describe.ts';
import { lookOf, type Look } from './look.ts';
import { Overlay } from './Overlay.tsx';
import { Legend, Readout } from './Readout.tsx';
import { Results, type Result } from './Results.tsx';
import type { Outcomes } from './run.ts';
import type { Scene } from './scene.ts';
import { useOutcomes } from './useOutcomes.ts';

/** A named scene as it was worked out at build. */
export interface Still {
  readonly look: Look;
  readonly pixels: Pixels;
  readonly results: Readonly<Record<FillOrder, Result>>;
}

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  readonly photographs: readonly Photograph[];
  readonly still: Still;
}

/** Milliseconds a step: slow enough to see which patch was copied where. */
const pace = 220;

/** Filling by exemplars, patch by patch: what wins, why, and what is copied to it. */
export function Patches({ id, scene: first, photographs, still }: Props) {
  const [note, setNote] = useState<string | null>(null);
  /** The still is shown until the reader, or an address, asks for something else. */
  const [isTouched, setTouched] = useState(false);
  const { scene, undone, act, restored } = usePaintedScene<Scene>({
    id,
    first,
    codec: patchesCodec,
    amend: (scene) => withKnownPhotograph(scene, first, photographs),
    onRestore({ isFirst, note }) {
      if (!isFirst) setTouched(true);
      setNote(note);
    },
  });
  const { picture, own, open } = usePicture(scene.photograph, photographs, { prepare: squareOf });
  const { marks, patchSize, order } = scene;
  const { outcomes, error } = useOutcomes({ picture, marks, patchSize }, isTouched);
  const isFirst =
    picture.key === first.photograph &&
    marks === first.marks &&
    patchSize === first.patchSize &&
    order === first.order;
  const steps = outcomes ? outcomes[order].run.steps.length : isFirst ? still.look.steps : 0;

  const edit = (action: SceneAction<Scene>): void => {
    setTouched(true);
    setNote(null);
    act(action);
  };
  const choose = (choice: Partial<Omit<Scene, 'marks'>>): void => edit({ type: 'choose', choice });
  const playing = usePlaying({
    step: outcomes ? scene.step : Math.min(scene.step, steps),
    steps,
    interval: pace,
    onMove: () => setTouched(true),
    onStep: (step) => choose({ step }),
  });
  /** Another hole is another fill: it begins at its beginning. */
  const paint = (action: SceneAction<Scene>): void => {
    playing.stop();
    edit(action);
    choose({ step: 0 });
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

  const shown = useMemo(
    () => (outcomes ? lookOf(outcomes[order].run, playing.step) : null),
    [outcomes, order, playing.step],
  );
  const results = useMemo(() => (outcomes ? resultsOf(outcomes) : null), [outcomes]);
  const look = shown?.look ?? (isFirst ? still.look : null);
  const pixels = shown?.pixels ?? (isFirst ? still.pixels : null);
  const words = error ?? (look ? describeLook(look) : 'Copying patches.');

  return (
    <div
      class="easel patches"
      data-ready={restored}
      data-state={look ? (playing.isPlaying ? 'playing' : 'still') : error ? 'error' : 'running'}
      data-step={look?.step}
      {...handedIn(openPhotograph)}
    >
      <div class="patches-bench">
        <div onKeyDown={tools.onKeyDown}>
          <Easel
            id={id}
            picture={picture}
            marks={marks}
            tool={tools.tool}
            radius={tools.units}
            onMark={(mark) => paint({ type: 'mark', mark })}
          >
            {pixels && <PixelLayer pixels={pixels} class="easel-layer" />}
            {look && <Overlay look={look} />}
          </Easel>
        </div>
        <div class="patches-moves">
          <div class="easel-status">
            <div role="alert">{note && <p class="easel-message easel-note">{note}</p>}</div>
            {/* While it plays a screen reader would be given a sentence every step. */}
            <p role="status">{playing.isPlaying ? 'Playing.' : words}</p>
          </div>
          <Transport playing={playing} step={playing.step} steps={steps} />
        </div>
        <div class="patches-side">
          <Legend />
          {look && <Readout look={look} />}
          <Results results={results ?? (isFirst ? still.results : null)} current={order} />
        </div>
      </div>
      <div class="easel-controls">
        <Choices
          id={id}
          scene={scene}
          onChoose={(choice) => {
            playing.stop();
            choose(choice);
          }}
        />
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

function resultsOf(outcomes: Outcomes): Readonly<Record<FillOrder, Result>> {
  const result = (order: FillOrder): Result => {
    const { run, psnr } = outcomes[order];
    const { width, height } = run.image;
    return { pixels: { width, height, rgba: rgbaFromImage(run.image) }, psnr };
  };
  return { priority: result('priority'), 'onion-peel': result('onion-peel') };
}

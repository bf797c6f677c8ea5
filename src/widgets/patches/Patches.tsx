import { useMemo, useState } from 'preact/hooks';
import { rgbaFromImage } from '../../inpainting/image.ts';
import type { FillOrder } from '../../inpainting/patches/criminisi.ts';
import { Easel } from '../easel/Easel.tsx';
import { OwnHole } from '../easel/OwnHole.tsx';
import type { Photograph } from '../easel/picture.ts';
import { PixelLayer, type Pixels } from '../easel/PixelLayer.tsx';
import { squareOf } from '../easel/squares.ts';
import { Alert } from '../easel/Status.tsx';
import { useStudio } from '../easel/useStudio.ts';
import { Transport } from '../transport/Transport.tsx';
import { useSteady } from '../scene/memo.ts';
import { Settled } from '../scene/Settled.tsx';
import { usePlaying } from '../transport/usePlaying.ts';
import { patchesCodec } from './codec.ts';
import { Choices, type Choice } from './Choices.tsx';
import { describeChosen, describeLook } from './describe.ts';
import { exercises } from './exercises.ts';
import { FrontSurface } from './FrontSurface.tsx';
import { lookOf, type Look } from './look.ts';
import { Overlay } from './Overlay.tsx';
import { Legend, Readout } from './Readout.tsx';
import { Results, type Result } from './Results.tsx';
import type { Outcomes } from './run.ts';
import type { Scene } from './scene.ts';
import { useChosen } from './useChosen.ts';
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
  const studio = useStudio<Scene>({
    id,
    first,
    codec: patchesCodec,
    photographs,
    exercises,
    prepare: squareOf,
    // Another hole is another fill: it begins at its beginning.
    afresh() {
      playing.stop();
      return { step: 0, point: null };
    },
  });
  const { scene, picture, isTouched, choose } = studio;
  const { marks, patchSize, order } = scene;
  // The picture serves one hand: it paints while the tools lie open, and points at the front while not.
  const [isPainting, setPainting] = useState(false);
  const { outcomes, error } = useOutcomes({ picture, marks, patchSize }, isTouched);
  const isFirst =
    picture.key === first.photograph &&
    marks === first.marks &&
    patchSize === first.patchSize &&
    order === first.order;
  const steps = outcomes ? outcomes[order].run.steps.length : isFirst ? still.look.steps : 0;
  const playing = usePlaying({
    step: outcomes ? scene.step : Math.min(scene.step, steps),
    steps,
    interval: pace,
    onMove: studio.touch,
    onStep: (step) => choose({ step }),
  });

  const results = useMemo(() => (outcomes ? resultsOf(outcomes) : null), [outcomes]);
  const shown = useMemo(
    () =>
      outcomes && results
        ? lookOf(outcomes[order].run, playing.step, results[order].pixels.rgba)
        : null,
    [outcomes, order, playing.step],
  );
  const onChoose = useSteady((choice: Choice) => {
    playing.stop();
    choose({ point: null, ...choice });
  });
  const look = shown?.look ?? (isFirst ? still.look : null);
  const pixels = shown?.pixels ?? (isFirst ? still.pixels : null);
  const {
    shown: point,
    chosen,
    keepRank,
    handlers,
  } = useChosen({
    look,
    front: shown?.front ?? null,
    kept: scene.point,
    onWake: studio.touch,
    onChoose(point) {
      if (playing.isPlaying) playing.go(playing.step);
      choose({ point });
    },
  });
  const words = error ?? (look ? describeLook(look) : 'Copying patches.');

  return (
    <div
      class="easel patches"
      data-state={look ? (playing.isPlaying ? 'playing' : 'still') : error ? 'error' : 'running'}
      data-step={look?.step}
      {...studio.root}
    >
      <div class="patches-bench">
        <div onKeyDown={studio.onKeyDown}>
          <Easel
            {...studio.easel}
            surface={
              !isPainting && <FrontSurface id={id} title={picture.title} handlers={handlers} />
            }
          >
            {pixels && <PixelLayer pixels={pixels} class="easel-layer" />}
            {look && <Overlay look={look} point={point} />}
          </Easel>
        </div>
        <div class="patches-moves">
          <div class="easel-status">
            <Alert message={studio.message} />
            {/* While it plays a screen reader would be given a sentence every step. */}
            <p role="status">
              {playing.isPlaying ? 'Playing.' : words}
              {/* Who sees it has its numbers beside the picture. */}
              {look && chosen && (
                <span class="easel-hidden">
                  <Settled>{` ${describeChosen(chosen, look)}`}</Settled>
                </span>
              )}
            </p>
          </div>
          <Transport playing={playing} step={playing.step} steps={steps} />
        </div>
        <div class="patches-side">
          {look && <Readout look={look} point={point} onRank={keepRank} />}
          <Legend />
          <Results results={results ?? (isFirst ? still.results : null)} current={order} />
        </div>
      </div>
      <div class="easel-controls">
        <Choices id={id} scene={scene} onChoose={onChoose} />
        <OwnHole studio={studio} onToggle={setPainting} />
      </div>
    </div>
  );
}

function resultsOf(outcomes: Outcomes) {
  const result = (order: FillOrder) => {
    const { run, psnr } = outcomes[order];
    const { width, height } = run.image;
    return { pixels: { width, height, rgba: rgbaFromImage(run.image) }, psnr };
  };
  return { priority: result('priority'), 'onion-peel': result('onion-peel') } satisfies Readonly<
    Record<FillOrder, Result>
  >;
}

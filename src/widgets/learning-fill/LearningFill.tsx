import { useEffect, useMemo, useState } from 'preact/hooks';
import { missingCount } from '../../inpainting/hole.ts';
import { pointsOf } from '../../inpainting/lesson.ts';
import { Easel } from '../easel/Easel.tsx';
import { OwnHole } from '../easel/OwnHole.tsx';
import type { Photograph, Picture } from '../easel/picture.ts';
import type { Pixels } from '../easel/PixelLayer.tsx';
import { squareOf } from '../easel/squares.ts';
import { Alert } from '../easel/Status.tsx';
import { useStudio } from '../easel/useStudio.ts';
import { Transport } from '../transport/Transport.tsx';
import { usePlaying } from '../transport/usePlaying.ts';
import { learningFillCodec } from './codec.ts';
import { Curves } from './Curves.tsx';
import { describeDepth, describeStep } from './describe.ts';
import { exercises, holeOf } from './exercises.ts';
import type { Learned } from './learn.ts';
import { PointMarks } from './PointMarks.tsx';
import { Pupil } from './Pupil.tsx';
import { batchesAStep, both, networks, side, steps, type Both, type Scene } from './scene.ts';
import { errorsOf, type Errors, type Standing } from './standing.ts';
import { Swatch } from './Swatch.tsx';
import { useLearning } from './useLearning.ts';

/** A named scene as it was learned when the page was built. */
export interface Still {
  readonly truth: Learned['truth'];
  /** After every step so far. */
  readonly errors: readonly Both<Errors>[];
  /** After the step that is shown. */
  readonly standings: Both<Standing>;
  readonly fills: Both<Pixels>;
}

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  readonly photographs: readonly Photograph[];
  readonly still: Still;
}

/** Milliseconds that a picture stays, at least. */
const pace = 90;
/** With reduced motion the picture changes only every so many steps, and stays longer. */
const calm = { stride: 10, pace: 1500 };

/** A dilated and an undilated network learn from a photograph to fill its hole, beside each other. */
export function LearningFill({ id, scene: first, photographs, still }: Props) {
  const [isCalm, setCalm] = useState(false);
  useEffect(() => setCalm(matchMedia('(prefers-reduced-motion: reduce)').matches), []);
  const studio = useStudio<Scene>({
    id,
    first,
    codec: learningFillCodec,
    photographs,
    exercises,
    prepare: largeSquareOf,
    side,
    // Another hole is learned anew.
    afresh() {
      playing.stop();
      return { step: 0 };
    },
  });
  const { scene, picture, isTouched, choose } = studio;
  const { marks, seed } = scene;
  const { learned, error, learnUntil } = useLearning({ picture, marks, seed }, isTouched);
  const have = Math.max(0, learned.length - 1);
  const ready = isTouched ? (isCalm ? calmly(have, scene.step) : have) : steps;
  const playing = usePlaying({
    step: scene.step,
    steps,
    ready,
    stride: isCalm ? calm.stride : 1,
    interval: isCalm ? calm.pace : pace,
    onMove: studio.touch,
    onStep: (step) => choose({ step }),
  });
  const { step, isPlaying } = playing;
  useEffect(() => learnUntil(playing.goal), [playing.goal]);

  const points = useMemo(() => {
    const hole = holeOf(marks);
    const missing = missingCount(hole);
    return missing > 0 && missing < hole.data.length ? pointsOf(hole) : null;
  }, [marks]);
  const rings = useMemo(() => points && <PointMarks points={points} isNamed />, [points]);
  const now = useMemo(
    () => (isTouched ? viewOf(learned[step]) : still),
    [isTouched, learned[step], still],
  );
  const errors = useMemo(
    () =>
      isTouched
        ? learned.map(({ standings }) => both((network) => errorsOf(standings[network])))
        : still.errors,
    [isTouched, learned, still],
  );
  const standings = now?.standings ?? null;
  const batch = step * batchesAStep;
  const words =
    error ??
    (standings && points ? describeStep(step, standings, points).join(' ') : 'Preparing to learn.');

  return (
    <div
      class="easel learning-fill"
      data-state={error ? 'error' : isPlaying ? 'learning' : standings ? 'still' : 'preparing'}
      data-step={step}
      {...studio.root}
    >
      <div class="learning-fill-bench">
        <div class="learning-fill-given">
          <p class="learning-fill-name">
            <b>The photograph</b> <span>and its hole</span>
          </p>
          <div onKeyDown={studio.onKeyDown}>
            <Easel {...studio.easel}>{rings}</Easel>
          </div>
          <dl class="learning-fill-answers">
            {points &&
              (['p1', 'p2'] as const).map((name) => (
                <div key={name}>
                  <dt>
                    <Swatch of={now?.truth[name]} />
                    {name}
                  </dt>
                  <dd>{describeDepth(points[name])}</dd>
                </div>
              ))}
          </dl>
        </div>
        {networks.map((network) => (
          <Pupil
            key={network}
            network={network}
            points={points}
            standing={standings?.[network] ?? null}
            truth={now?.truth ?? null}
            fill={now?.fills[network] ?? null}
            when={`after ${batch} batches`}
          />
        ))}
      </div>
      <div class="easel-status">
        <Alert message={studio.message} />
        {/* While they learn a screen reader would be given a sentence every step. */}
        <p role="status">{isPlaying && !error ? 'Both are learning.' : words}</p>
      </div>
      <Transport
        playing={playing}
        step={step}
        steps={steps}
        valueText={`${playing.asked * batchesAStep} of ${steps * batchesAStep} batches`}
      />
      <Curves errors={errors} step={step} />
      <div class="easel-controls">
        <div class="easel-row">
          <button
            type="button"
            class="easel-quiet learning-fill-again"
            onClick={() => {
              playing.stop();
              choose({ seed: seed + 1, step: 0 });
            }}
          >
            Other first weights
          </button>
        </div>
        <OwnHole studio={studio} />
      </div>
    </div>
  );
}

/** What is shown of a step; null while it is not there. */
function viewOf(one: Learned | undefined): Omit<Still, 'errors'> | null {
  if (!one) return null;
  const drawn = (rgba: Uint8ClampedArray<ArrayBuffer>): Pixels => ({
    width: side,
    height: side,
    rgba,
  });
  return {
    truth: one.truth,
    standings: one.standings,
    fills: { dilated: drawn(one.fills.dilated), undilated: drawn(one.fills.undilated) },
  };
}

/** The last step that is shown to who wants less motion: a round one, or the one that was asked for. */
function calmly(have: number, asked: number): number {
  const round = have - (have % calm.stride);
  return have >= asked ? Math.max(round, asked) : round;
}

/** The middle square of the reader's own picture. Throws `OpenError` where that is too small to learn from. */
async function largeSquareOf(picture: Picture): Promise<Picture> {
  if (Math.min(picture.width, picture.height) >= side) return squareOf(picture);
  if ('bitmap' in picture.source) picture.source.bitmap.close();
  const { OpenError } = await import('../easel/openPicture.ts');
  throw new OpenError(
    `“${picture.title}” is ${picture.width} × ${picture.height} pixels. To learn from it, networks need ${side} on each side: choose a larger picture.`,
  );
}

import { useMemo, useState } from 'preact/hooks';
import type { Point } from '../../inpainting/marks.ts';
import type { RunOptions } from '../../networks/contract.ts';
import { Controls, RunButton } from '../easel/Controls.tsx';
import { Easel } from '../easel/Easel.tsx';
import type { Photograph } from '../easel/picture.ts';
import { sentenceOf } from '../easel/sentenceOf.ts';
import { squareOf } from '../easel/squares.ts';
import { Status } from '../easel/Status.tsx';
import { useStudio } from '../easel/useStudio.ts';
import { RunLine } from '../fill/RunLine.tsx';
import { useFollowing } from '../fill/useFollowing.ts';
import { sameMarks } from '../fill/view.ts';
import { ChangeMap } from './ChangeMap.tsx';
import { describeSpot, howToMove } from './describe.ts';
import { exercises } from './exercises.ts';
import { holeUnder } from './hole.ts';
import { Legend } from './Legend.tsx';
import { limitOf, pairs, type PairName } from './pairs.ts';
import type { InfluenceRequest } from './runInfluence.ts';
import { influenceCodec, type Scene } from './scene.ts';
import { placeAfter, placeBeside, rectangleOf } from './spot.ts';
import { SpotHandle } from './SpotHandle.tsx';
import { useSpotPixels } from './useSpotPixels.ts';
import type { Shown } from './view.ts';

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  readonly pair: PairName;
  /** Square ones. */
  readonly photographs: readonly Photograph[];
  /** What the networks made of the scene, computed at build, and a picture of the spot's changed colours. */
  readonly built: Omit<Shown, 'marks'>;
  readonly still: string;
}

/** What one known spot changes in the fills of two networks that differ in one thing. */
export function Influence({ id, scene: first, pair, photographs, built, still }: Props) {
  const [shown, setShown] = useState<Shown>({ ...built, marks: first.marks });
  const studio = useStudio<Scene>({
    id,
    first,
    codec: influenceCodec,
    photographs,
    exercises,
    prepare: squareOf,
  });
  const { scene, picture, isTouched } = studio;
  const { marks } = scene;
  /** Where the hand has the spot, until it lets go. */
  const [held, setHeld] = useState<Point | null>(null);
  const hole = holeUnder(marks);
  const [x, y] = [(held ?? scene.spot).x, (held ?? scene.spot).y];
  const spot = useMemo(() => placeBeside(hole, { x, y }), [hole, x, y]);
  const { variants, layers } = pairs[pair];
  const limit = useMemo(() => spot && layers && limitOf(layers, rectangleOf(spot)), [spot]);
  const colours = useSpotPixels(picture, spot, isTouched, (error) =>
    studio.fail(sentenceOf(error)),
  );
  const isOf = (one: Pick<Shown, 'picture' | 'spot'>): boolean =>
    one.picture === picture.key && one.spot.x === spot?.x && one.spot.y === spot.y;
  const stale = !isOf(shown) || !sameMarks(shown.marks, marks);
  const lacking = studio.lacking ?? (spot ? null : `${id}-spot`);

  const { run, start, cancel } = useFollowing(
    {
      // They follow the spot each time that it is let go.
      request: spot && !lacking && !held ? { picture, marks, spot, pair } : null,
      stale,
      compute,
      onResult: setShown,
      onError: studio.fail,
    },
    [picture.key, marks, spot, held],
  );
  const running = run.state === 'running';
  const runNetworks = (): void => {
    studio.clearMessage();
    start();
  };

  const move = (asked: Point, done: boolean): void => {
    studio.touch();
    setHeld(done ? null : asked);
    const place = placeBeside(hole, asked);
    if (done && place) studio.choose({ spot: place });
  };
  return (
    <div
      class="easel influence"
      data-state={studio.stateWhile(running)}
      data-provider={shown.provider}
      data-stale={stale}
      {...studio.root}
    >
      <div class="influence-pictures">
        <div onKeyDown={studio.onKeyDown}>
          <p class="easel-heading">Picture and spot</p>
          <div class="influence-picture">
            <Easel {...studio.easel} />
            {spot && (
              <SpotHandle
                spot={spot}
                pixels={colours ?? (isOf(built) ? { still } : null)}
                describedBy={`${id}-spot`}
                onMove={move}
                onArrow={(right, down) => move(placeAfter(hole, spot, right, down), true)}
                onGiveUp={() => setHeld(null)}
              />
            )}
          </div>
          <p id={`${id}-spot`} class="influence-said">
            {describeSpot(spot)} {spot && <span class="easel-hint">{howToMove}</span>}
          </p>
        </div>
        {variants.map(({ id: variant, title }) => {
          const change = shown.changes.find((one) => one.id === variant);
          const map = { id: `${id}-${variant}`, title, picture, marks, spot, limit };
          return change && <ChangeMap key={variant} {...map} change={change} />;
        })}
      </div>
      <Legend />
      <Status studio={studio} progress={running ? run : null}>
        <RunLine run={run} line={shown.line} stale={stale} what="the networks" />
      </Status>
      <Controls
        studio={studio}
        run={
          <RunButton isRunning={running} lacking={lacking} onRun={runNetworks} onCancel={cancel}>
            Run the networks
          </RunButton>
        }
      />
    </div>
  );
}

/** Runs the networks, whose code is loaded with the first request. */
async function compute(request: InfluenceRequest, options: Required<RunOptions>): Promise<Shown> {
  const { runInfluence } = await import('./runInfluence.ts');
  return runInfluence(request, options);
}

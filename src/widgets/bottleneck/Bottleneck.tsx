import { useMemo, useState } from 'preact/hooks';
import type { Point } from '../../inpainting/marks.ts';
import type { RunOptions } from '../../networks/contract.ts';
import { extentWords } from '../architecture/extent.ts';
import { Extents } from '../architecture/Extents.tsx';
import { Controls, RunButton } from '../easel/Controls.tsx';
import { againstHidden } from '../easel/describePsnr.ts';
import { Easel } from '../easel/Easel.tsx';
import type { Photograph } from '../easel/picture.ts';
import { PixelLayer } from '../easel/PixelLayer.tsx';
import { Segments } from '../easel/Segments.tsx';
import { squareOf } from '../easel/squares.ts';
import { Status } from '../easel/Status.tsx';
import { useStudio } from '../easel/useStudio.ts';
import { RunLine } from '../fill/RunLine.tsx';
import { useFollowing } from '../fill/useFollowing.ts';
import { sameMarks } from '../fill/view.ts';
import { useSteady } from '../scene/memo.ts';
import { describeBlind } from './describe.ts';
import { exercises } from './exercises.ts';
import { Grid } from './Grid.tsx';
import { holeUnder } from './hole.ts';
import { picturesOf } from './pictures.ts';
import { Places } from './Places.tsx';
import type { BottleneckRequest } from './runBottleneck.ts';
import { bottleneckCodec, type Scene } from './scene.ts';
import { ShownMaps } from './ShownMaps.tsx';
import { blindPlaces, lostSights } from './sight.ts';
import type { Shown } from './view.ts';

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  /** Square ones. */
  readonly photographs: readonly Photograph[];
  /** What the network made of the scene, computed at build, and where its pictures are. */
  readonly built: Omit<Shown, 'marks' | 'apart'>;
  readonly stills: string;
}

const ways = [
  { key: 'spread', title: 'Every place hears every other' },
  { key: 'alone', title: 'Every place hears itself alone' },
] as const;

/** The Context Encoder's code before and after its channel-wise layer, and the fills with the layer and without. */
export function Bottleneck({ id, scene: first, photographs, built, stills }: Props) {
  const [shown, setShown] = useState<Shown>({ ...built, marks: first.marks, apart: null });
  const studio = useStudio<Scene>({
    id,
    first,
    codec: bottleneckCodec,
    photographs,
    exercises,
    prepare: squareOf,
  });
  const { scene, picture } = studio;
  const { marks, map, place, spread, extent } = scene;
  const hole = holeUnder(marks);
  const stale = shown.picture !== picture.key || !sameMarks(shown.marks, marks);
  const pictures = useMemo(() => picturesOf(shown, stills), [shown]);

  const { run, start, cancel } = useFollowing(
    {
      request: studio.lacking ? null : { picture, marks },
      stale,
      compute,
      onResult: setShown,
      onError: studio.fail,
    },
    [picture.key, marks],
  );
  const running = run.state === 'running';
  const runNetwork = (): void => {
    studio.clearMessage();
    start();
  };
  const onPlace = useSteady((to: Point) => studio.choose({ place: to }));
  const onMap = useSteady((to: number) => studio.choose({ map: to }));

  return (
    <div
      class="easel easel-halves bottleneck"
      data-state={studio.stateWhile(running)}
      data-provider={shown.provider}
      data-stale={stale}
      data-spread={spread}
      {...studio.root}
    >
      <div class="bottleneck-fills">
        <div onKeyDown={studio.onKeyDown}>
          <p class="easel-heading">Picture and places</p>
          <Easel {...studio.easel}>
            <Grid lost={lostSights(hole)} place={place} />
          </Easel>
          <p class="bottleneck-caption">{describeBlind(blindPlaces(hole))}</p>
        </div>
        {ways.map(({ key, title }) => (
          <div key={key} class="bottleneck-fill" data-chosen={spread === (key === 'spread')}>
            <p class="easel-heading">{title}</p>
            <PixelLayer
              pixels={shown.fills?.[key][extent] ?? { still: `${stills}/${key}-${extent}.webp` }}
              class="easel-result"
              alt={`What the network then draws${extentWords[extent]}: ${title.toLowerCase()}`}
            />
            <p class="bottleneck-caption">{againstHidden(shown.psnr[key])}</p>
          </div>
        ))}
      </div>
      <div class="easel-row">
        <Segments
          name={`${id}-spread`}
          legend="The channel-wise layer"
          value={spread ? 'spread' : 'alone'}
          options={[
            { value: 'spread', label: 'As trained' },
            { value: 'alone', label: 'Off, each place alone' },
          ]}
          onChange={(way) => studio.choose({ spread: way === 'spread' })}
        />
        <Extents id={id} extent={extent} onChoose={studio.choose} />
      </div>
      <Places {...{ id, scene, picture, hole, shown, pictures, stale, onPlace }} />
      <ShownMaps
        {...{ id, maps: shown.maps, of: shown.of, current: map, spread, pictures, stale }}
        onChoose={onMap}
      />
      <Status studio={studio} progress={running ? run : null}>
        <RunLine run={run} line={shown.line} stale={stale} what="the network" />
      </Status>
      <Controls
        studio={studio}
        run={
          <RunButton
            isRunning={running}
            lacking={studio.lacking}
            onRun={runNetwork}
            onCancel={cancel}
          >
            Run the network
          </RunButton>
        }
      />
    </div>
  );
}

/** Runs the network, whose code is loaded with the first request. */
async function compute(request: BottleneckRequest, options: Required<RunOptions>): Promise<Shown> {
  const { runBottleneck } = await import('./runBottleneck.ts');
  return runBottleneck(request, options);
}

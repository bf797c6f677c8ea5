import { useMemo, useState } from 'preact/hooks';
import { Controls, RunButton } from '../easel/Controls.tsx';
import { againstHidden } from '../easel/describePsnr.ts';
import { Easel } from '../easel/Easel.tsx';
import type { Photograph } from '../easel/picture.ts';
import { PixelLayer } from '../easel/PixelLayer.tsx';
import { squareOf } from '../easel/squares.ts';
import { Alert, Bar } from '../easel/Status.tsx';
import { useStudio } from '../easel/useStudio.ts';
import { RunLine } from '../fill/RunLine.tsx';
import { sameMarks } from '../fill/view.ts';
import { holeOf } from '../masks/masks.ts';
import { Transport } from '../transport/Transport.tsx';
import { usePlaying } from '../transport/usePlaying.ts';
import { Diagram } from './Diagram.tsx';
import { exercises } from './exercises.ts';
import { extentWords } from './extent.ts';
import { Extents } from './Extents.tsx';
import { Knobs } from './Knobs.tsx';
import { layerOf, layers } from './layers.ts';
import { Opened } from './Opened.tsx';
import { architectureCodec, type Knobs as KnobValues, type Scene } from './scene.ts';
import { useWalk } from './useWalk.ts';
import { sameKnobs, type Shown } from './view.ts';

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  /** Square ones. */
  readonly photographs: readonly Photograph[];
  /** What the network made of the scene, computed at build, and where its pictures are. */
  readonly built: Shown;
  readonly stills: string;
}

/** Long enough to look at a layer before the next. */
const pause = 900;

/** DeepFill v2 layer by layer: its diagram, one layer opened, and what its knobs do to the fill. */
export function Architecture({ id, scene: first, photographs, built, stills }: Props) {
  // The page carries the scene's marks twice; they are the same only by identity.
  const [shown, setShown] = useState<Shown>({
    ...built,
    asked: { ...built.asked, marks: first.marks },
  });
  const studio = useStudio<Scene>({
    id,
    first,
    codec: architectureCodec,
    photographs,
    exercises,
    prepare: squareOf,
  });
  const { scene, picture, message, choose } = studio;
  const { marks, extent } = scene;
  const hole = useMemo(() => holeOf(marks), [marks]);
  const { attention, softmaxScale, gates } = scene;
  const knobs: KnobValues = { attention, softmaxScale, gates };
  const stale =
    shown.asked.picture !== picture.key ||
    !sameMarks(shown.asked.marks, marks) ||
    !sameKnobs(shown.asked.knobs, knobs);

  const { run, start, follow, cancel } = useWalk(
    { picture, marks, knobs },
    { stale, onWalked: setShown, onError: studio.fail },
  );
  const running = run.state === 'running';
  // What is said of a file stays where the network only follows.
  const runNetwork = (): void => {
    studio.clearMessage();
    start();
  };

  const playing = usePlaying({
    step: layers.indexOf(layerOf(scene.layer)),
    steps: layers.length - 1,
    interval: pause,
    onMove: studio.touch,
    onStep: (step) => studio.keep({ layer: layers[step]!.id, channel: null }),
  });
  const layer = layers[playing.step] ?? layers[0]!;

  return (
    <div
      class="easel arch"
      data-layer={layer.id}
      data-provider={shown.provider}
      data-stale={stale}
      data-state={studio.stateWhile(running)}
      {...studio.root}
    >
      <Diagram
        id={id}
        current={layer}
        shown={shown}
        stills={stills}
        onChoose={(chosen) => playing.go(layers.findIndex((one) => one.id === chosen))}
      />
      <Transport
        playing={playing}
        step={playing.step}
        steps={layers.length - 1}
        valueText={`${layer.title}, ${playing.step + 1} of ${layers.length}`}
      />
      <Opened
        id={id}
        layer={layer}
        scene={scene}
        shown={shown}
        stills={stills}
        hole={hole}
        stale={stale}
        onChoose={choose}
      />
      <div class="arch-pictures" data-stale={stale}>
        <div onKeyDown={studio.onKeyDown}>
          <p class="easel-heading">The picture</p>
          <Easel {...studio.easel} />
          <p id={`${id}-hole`} class="arch-caption">
            {studio.hole}
          </p>
        </div>
        {(['coarse', 'fill'] as const).map((which) => (
          <div key={which} class="arch-made">
            <p class="easel-heading">
              {which === 'coarse' ? 'The coarse network’s' : 'The refinement’s'}
            </p>
            <PixelLayer
              pixels={
                shown.fills?.[which][extent] ?? { still: `${stills}/${which}-${extent}.webp` }
              }
              class="easel-result"
              alt={`What the ${which === 'coarse' ? 'coarse network' : 'refinement'} drew${extentWords[extent]}`}
            />
            <p class="arch-caption">{againstHidden(shown.psnr[which])}</p>
          </div>
        ))}
      </div>
      <div class="easel-row arch-extent">
        <Extents id={id} extent={extent} onChoose={choose} />
      </div>
      <div class="easel-status">
        <Alert message={message} />
        <div role="status">
          <RunLine
            run={run}
            line={[shown.line, shown.change].filter(Boolean).join(' ')}
            stale={stale}
            what="the network"
          />
        </div>
        {running && <Bar {...run} />}
      </div>
      <Controls
        studio={studio}
        run={
          <RunButton isRunning={running} onRun={runNetwork} onCancel={cancel}>
            Run the network
          </RunButton>
        }
      >
        <Knobs
          id={id}
          knobs={knobs}
          onChoose={(choice) => {
            // Turning a knob asks what it does.
            follow();
            choose(choice);
          }}
        />
      </Controls>
    </div>
  );
}

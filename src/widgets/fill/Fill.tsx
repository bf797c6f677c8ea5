import { useMemo, useState } from 'preact/hooks';
import type { Distance } from '../../inpainting/metrics.ts';
import { Controls, RunButton } from '../easel/Controls.tsx';
import type { Photograph } from '../easel/picture.ts';
import { useStudio } from '../easel/useStudio.ts';
import { closingMethod, describeClosing } from './closing.ts';
import { fillCodec } from './codec.ts';
import { exercises } from './exercises.ts';
import { Files } from './Files.tsx';
import { knownScene } from './knownScene.ts';
import { Options } from './Options.tsx';
import { Reveals } from './Reveals.tsx';
import type { Scene } from './scene.ts';
import { squareOf } from './square.ts';
import { Stage } from './Stage.tsx';
import { Status } from './Status.tsx';
import { useDifference } from './useDifference.ts';
import { useDownload } from './useDownload.ts';
import { useRun } from './useRun.ts';
import { goesOnFrom, sameMarks, sizeFor, type Filled, type MethodChoice } from './view.ts';

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  /** “A tree”: what stood where the scene's hole is, if the hole is there to remove it. */
  readonly removed: string | null;
  readonly photographs: readonly Photograph[];
  readonly methods: readonly MethodChoice[];
  /** The scene filled at build, and the sentence about it. */
  readonly still: {
    readonly url: string;
    readonly line: string;
    readonly distance: Distance;
    /** Of the same fill blended into the photograph; null of a method without training. */
    readonly blended: { readonly url: string; readonly distance: Distance } | null;
  } | null;
}

/** Paint a hole on a photograph, choose a method, see the hole filled. */
export function Fill({ id, scene: first, removed, photographs, methods, still }: Props) {
  const built: Filled | null = still && {
    picture: first.photograph,
    marks: first.marks,
    line: still.line,
    distance: still.distance,
    provider: 'still',
    image: { still: still.url },
    blended: still.blended && {
      distance: still.blended.distance,
      image: { still: still.blended.url },
    },
  };
  const [filled, setFilled] = useState(built);
  // A hole that an address brought has no fill yet, and whoever followed the link came to see one.
  const [isBrought, setIsBrought] = useState(false);
  const studio = useStudio<Scene>({
    id,
    first,
    codec: fillCodec,
    photographs,
    exercises,
    ownIsWhole: true,
    onClosed: (key) => setFilled((now) => (now?.picture === key ? built : now)),
    amend: (scene) => knownScene(scene, first, methods),
    // The still is of the first scene, whatever is revealed; of another one it shows nothing that its reader made.
    onRestore: (_, restored) => {
      const isBuilt =
        fillCodec.encode({ ...restored, reveal: first.reveal }) === fillCodec.encode(first);
      setFilled((now) => (now && 'pixels' in now.image ? now : isBuilt ? built : null));
      setIsBrought(!isBuilt);
    },
  });
  const { scene, picture, measure } = studio;
  const method = methods.find((choice) => choice.id === scene.method);
  const size = sizeFor(scene.size, method);
  const square = squareOf(measure, picture, size);
  const [split, setSplit] = useState(() => throughHole(measure.bounds));

  const { run, start, cancel } = useRun(picture.key, {
    onFilled(result) {
      setFilled(result);
      // Beside the hole, so that the whole fill is seen and the slider is at hand.
      setSplit(Math.max(0, Math.round(100 * (measure.bounds?.left ?? 0)) - 4));
    },
    onError: studio.fail,
  });
  // Kept where it is not shown: undo brings the hole back, and its fill with it.
  const shown =
    filled?.picture === picture.key && measure.bounds && goesOnFrom(filled.marks, scene.marks)
      ? filled
      : null;
  const stale = shown !== null && !sameMarks(shown.marks, scene.marks);
  const isFirstHole = shown?.picture === first.photograph && sameMarks(shown.marks, first.marks);
  const isOnRemoved = isFirstHole ? removed : null;
  const asked = scene.reveal === 'difference' ? shown : null;
  const difference = useDifference(picture, asked, (sentence) => {
    studio.choose({ reveal: 'fill' });
    studio.fail(sentence);
  });

  const fill = (): void => {
    if (!method) return;
    studio.clearMessage();
    void start({ picture, marks: scene.marks, method, size });
  };
  const blended = scene.reveal === 'blended' ? (shown?.blended ?? null) : null;
  const isToCome = scene.reveal === 'blended' ? !blended : asked !== null && !difference;
  const revealed = isToCome ? 'fill' : scene.reveal;
  const seen = shown && { ...shown, ...blended };
  const running = run.state === 'running';
  const download = useDownload(method, running);
  const closing = useMemo(
    () => (scene.method === closingMethod ? describeClosing(scene.marks, picture) : null),
    [scene.method, scene.marks, picture.width, picture.height],
  );
  return (
    <div
      class="easel fill"
      data-state={studio.stateWhile(running, shown !== null && !stale)}
      data-provider={shown?.provider}
      data-stale={stale}
      data-revealed={shown && revealed}
      {...studio.root}
    >
      <div onKeyDown={studio.onKeyDown}>
        <Stage
          {...studio.easel}
          filled={seen}
          stale={stale}
          reveal={revealed}
          difference={difference}
          square={square}
          split={split}
          onSplit={setSplit}
        />
      </div>
      <Reveals
        id={id}
        reveal={scene.reveal}
        isFilled={shown !== null}
        isBlended={shown?.blended != null}
        isRemoval={isOnRemoved !== null}
        onReveal={(reveal) => studio.choose({ reveal })}
      />
      <Status
        studio={studio}
        run={run}
        filled={seen}
        stale={stale}
        reveal={scene.reveal === 'difference' ? 'difference' : revealed}
        difference={difference}
        toCome={isBrought && measure.bounds && method ? method.name : null}
        removed={isOnRemoved}
        size={square && size}
        download={download}
        closing={closing}
      />
      <Controls
        studio={studio}
        run={
          <RunButton isRunning={running} lacking={studio.lacking} onRun={fill} onCancel={cancel}>
            Fill
          </RunButton>
        }
      >
        <div class="easel-row">
          <Options
            id={id}
            methods={methods}
            method={scene.method}
            size={size}
            onMethod={(chosen) => studio.choose({ method: chosen })}
            onSize={(side) => studio.choose({ size: side })}
          />
          <Files studio={studio} filled={seen} difference={difference} />
        </div>
      </Controls>
    </div>
  );
}

/** Half of the hole shows as it was, half filled: one look says what the figure does. */
function throughHole(bounds: { left: number; width: number } | null): number {
  return bounds ? Math.round(100 * (bounds.left + bounds.width / 2)) : 50;
}

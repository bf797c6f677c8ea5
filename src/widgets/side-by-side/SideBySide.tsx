import { useRef, useState } from 'preact/hooks';
import type { Rectangle } from '../../inpainting/hole.ts';
import type { Distance } from '../../inpainting/metrics.ts';
import { Controls, RunButton } from '../easel/Controls.tsx';
import type { Photograph } from '../easel/picture.ts';
import { Status } from '../easel/Status.tsx';
import { useStudio } from '../easel/useStudio.ts';
import { blendedReveal } from '../fill/blendedReveal.ts';
import { knownScene } from '../fill/knownScene.ts';
import { squareOf } from '../fill/square.ts';
import { Stage } from '../fill/Stage.tsx';
import { goesOnFrom, sizeFor, type Filled, type MethodChoice } from '../fill/view.ts';
import { Cards } from './Cards.tsx';
import { describeBest, fillsOf, inOrder, progressOf, runsOf, sentenceOfRun } from './compare.ts';
import { exercises } from './exercises.ts';
import { Orders } from './Orders.tsx';
import { sideBySideCodec, type Scene } from './scene.ts';
import { useRuns } from './useRuns.ts';

/** A method's fill of the scene that the page was built with. */
export interface Still {
  readonly method: string;
  readonly url: string;
  readonly line: string;
  readonly distance: Distance;
  /** The same fill blended into the photograph, where the page shows it. */
  readonly blended?: { readonly url: string; readonly distance: Distance };
}

const dimmed = 'The dimmed fills are of the hole before.';

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  readonly photographs: readonly Photograph[];
  readonly methods: readonly MethodChoice[];
  readonly stills: readonly Still[];
}

/** One photograph, one hole, several methods: their fills side by side, with how far they are from the truth. */
export function SideBySide({ id, scene: first, photographs, methods, stills }: Props) {
  const studio = useStudio<Scene>({
    id,
    first,
    codec: sideBySideCodec,
    photographs,
    exercises,
    ownIsWhole: true,
    onClosed: (key) => forget(key),
    amend: (asked) => knownScene(asked, first, methods),
  });
  const { scene, picture, measure, choose } = studio;
  const { marks, size, order, blended = false } = scene;
  const {
    fills,
    runs: all,
    isRunning,
    start,
    cancel,
    forget,
  } = useRuns(
    stills.map((still) => [still.method, filledOf(still, first)] as const),
    picture.key,
  );
  const runs = runsOf(all, marks);
  const square = squareOf(measure, picture, size);
  const [split, setSplit] = useState(() => besideHole(measure.bounds));
  const stage = useRef<HTMLDivElement>(null);

  const { now, before } = fillsOf(fills, picture.key, marks, blended);
  const last = before.get(scene.method);
  const shown =
    now.get(scene.method) ?? (square && last && goesOnFrom(last.marks, marks) ? last : null);
  const stale = shown !== null && shown === last;
  const turn = runs.get(scene.method);
  // Those of the hole before keep their order among themselves.
  const ordered = inOrder(inOrder(methods, before, order), now, order);
  const hasCards = square !== null || before.size > 0;
  const isPair = methods.length === 2;

  const fillAll = (): void => {
    studio.clearMessage();
    // In the lineage's order those that need no download come first: something is seen at once.
    const turns = inOrder(methods, now, 'lineage');
    void start(turns.map((method) => ({ picture, marks, method, size: sizeFor(size, method) })));
  };
  return (
    <div
      class="easel side"
      data-state={isRunning ? 'running' : now.size === methods.length ? 'done' : 'idle'}
      {...studio.root}
    >
      <div ref={stage} onKeyDown={studio.onKeyDown}>
        <Stage
          {...studio.easel}
          filled={shown}
          stale={stale}
          reveal={blended && shown?.blended ? 'blended' : 'fill'}
          square={square}
          split={split}
          onSplit={setSplit}
        />
      </div>
      <Status
        studio={studio}
        progress={isRunning ? progressOf(runs, methods.length) : null}
        note={square && 'The methods see the dashed square.'}
      >
        {studio.lacking && !isRunning ? null : (
          <>
            <p>
              {shown && !turn ? shown.line : sentenceOfRun(turn)}
              {blended && shown?.blended && ` ${blendedReveal}`}
              {stale && !turn && <strong> The hole has changed since. Fill again, or undo.</strong>}
            </p>
            <p>{isRunning ? '' : before.size > 0 ? dimmed : describeBest(methods, now)}</p>
          </>
        )}
      </Status>
      <Controls
        studio={studio}
        run={
          <RunButton
            isRunning={isRunning}
            lacking={studio.lacking}
            onRun={fillAll}
            onCancel={cancel}
          >
            {isPair ? 'Fill with both' : 'Fill with all'}
          </RunButton>
        }
      />
      {!isPair && hasCards && (
        <Orders
          id={id}
          order={order}
          blended={blended}
          onOrder={(chosen) => choose({ order: chosen })}
          onBlended={(chosen) => choose({ blended: chosen })}
        />
      )}
      {hasCards && (
        <Cards
          id={id}
          picture={picture}
          square={square}
          marks={marks}
          size={size}
          methods={ordered}
          order={order}
          runs={runs}
          fills={now}
          before={before}
          current={scene.method}
          onShow={(method) => choose({ method })}
          onLook={() => stage.current?.scrollIntoView({ block: 'nearest' })}
        />
      )}
    </div>
  );
}

function filledOf({ url, line, distance, blended }: Still, { photograph, marks }: Scene): Filled {
  return {
    picture: photograph,
    marks,
    line,
    distance,
    image: { still: url },
    provider: 'still',
    blended: blended ? { distance: blended.distance, image: { still: blended.url } } : null,
  };
}

/** Just left of the hole: the whole fill is seen, and the slider is at hand. */
function besideHole(bounds: Rectangle | null): number {
  return Math.max(0, Math.round(100 * (bounds?.left ?? 0)) - 4);
}

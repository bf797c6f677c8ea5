import { useRef, useState } from 'preact/hooks';
import type { Rectangle } from '../../inpainting/hole.ts';
import type { Distance } from '../../inpainting/metrics.ts';
import { Controls, RunButton } from '../easel/Controls.tsx';
import type { Photograph } from '../easel/picture.ts';
import { Status } from '../easel/Status.tsx';
import { useStudio } from '../easel/useStudio.ts';
import { knownScene } from '../fill/knownScene.ts';
import { squareOf } from '../fill/square.ts';
import { Stage } from '../fill/Stage.tsx';
import { sizeFor, type Filled, type MethodChoice } from '../fill/view.ts';
import { Cards } from './Cards.tsx';
import { describeBest, fillOf, inOrder, sentenceOfRun } from './compare.ts';
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
}

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
  const { runs, isRunning, start, cancel } = useRuns(
    new Map(
      stills.map(({ method, url, line, distance }) => {
        const image = { still: url };
        const { photograph: picture, marks } = first;
        const filled: Filled = {
          ...{ picture, marks, line, distance, image },
          provider: 'still',
          blended: null,
        };
        return [method, { state: 'filled', filled }];
      }),
    ),
  );
  const studio = useStudio<Scene>({
    id,
    first,
    codec: sideBySideCodec,
    photographs,
    exercises,
    amend: (asked) => knownScene(asked, first, { photographs, methods }),
  });
  const { scene, picture, measure, choose } = studio;
  const { marks, size } = scene;
  const square = squareOf(measure, picture, size);
  const [split, setSplit] = useState(() => besideHole(measure.bounds));
  const stage = useRef<HTMLDivElement>(null);

  const fills = new Map(
    methods.flatMap(({ id: method }) => {
      const filled = fillOf(runs.get(method), picture.key, marks);
      return filled ? [[method, filled] as const] : [];
    }),
  );
  const shown = fills.get(scene.method) ?? null;
  const ordered = inOrder(methods, fills, scene.order);
  const isPair = methods.length === 2;

  const fillAll = (): void => {
    studio.clearMessage();
    // In the lineage's order those that need no download come first: something is seen at once.
    const turns = inOrder(methods, fills, 'lineage');
    void start(turns.map((method) => ({ picture, marks, method, size: sizeFor(size, method) })));
  };
  return (
    <div
      class="easel side"
      data-state={isRunning ? 'running' : fills.size === methods.length ? 'done' : 'idle'}
      {...studio.root}
    >
      <div ref={stage} onKeyDown={studio.onKeyDown}>
        <Stage
          {...studio.easel}
          filled={shown}
          stale={false}
          square={square}
          split={split}
          onSplit={setSplit}
        />
      </div>
      <Status studio={studio} note={square && 'The methods see the dashed square.'}>
        {studio.lacking && !isRunning ? null : (
          <>
            <p>{shown ? shown.line : sentenceOfRun(runs.get(scene.method))}</p>
            <p>{isRunning ? '' : describeBest(methods, fills)}</p>
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
            {isPair ? 'Fill with both' : 'Fill with every method'}
          </RunButton>
        }
      />
      {square && (
        <>
          {!isPair && <Orders id={id} order={scene.order} onOrder={(order) => choose({ order })} />}
          <Cards
            id={id}
            picture={picture}
            square={square}
            marks={marks}
            methods={ordered}
            order={scene.order}
            runs={runs}
            fills={fills}
            current={scene.method}
            onShow={(method) => choose({ method })}
            onLook={() => stage.current?.scrollIntoView({ block: 'nearest' })}
          />
        </>
      )}
    </div>
  );
}

/** Just left of the hole: the whole fill is seen, and the slider is at hand. */
function besideHole(bounds: Rectangle | null): number {
  return Math.max(0, Math.round(100 * (bounds?.left ?? 0)) - 4);
}

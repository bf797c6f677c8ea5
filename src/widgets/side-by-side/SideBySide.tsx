import { useMemo, useState } from 'preact/hooks';
import type { Rectangle } from '../../inpainting/hole.ts';
import type { Distance } from '../../inpainting/metrics.ts';
import { handedIn } from '../easel/handedIn.ts';
import { Keys } from '../easel/Keys.tsx';
import { describeHole, measureHole } from '../easel/measure.ts';
import { Photographs } from '../easel/Photographs.tsx';
import type { Photograph } from '../easel/picture.ts';
import { sentenceOf } from '../easel/sentenceOf.ts';
import { Toolbar } from '../easel/Toolbar.tsx';
import { usePicture } from '../easel/usePicture.ts';
import { useTools } from '../easel/useTools.ts';
import { knownScene } from '../fill/knownScene.ts';
import { squareOf } from '../fill/square.ts';
import { Stage } from '../fill/Stage.tsx';
import { sizeFor, type Filled, type MethodChoice } from '../fill/view.ts';
import { isBlank, type SceneAction } from '../scene/history.ts';
import { ownPhotograph } from '../scene/restore.ts';
import { usePaintedScene } from '../scene/useScene.ts';
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

/** One photograph, one hole, every method: their fills side by side, with how far they are from the truth. */
export function SideBySide({ id, scene: first, photographs, methods, stills }: Props) {
  const [message, setMessage] = useState<string | null>(null);
  const { runs, isRunning, start, cancel } = useRuns(
    new Map(
      stills.map(({ method, url, line, distance }) => {
        const image = { still: url };
        const { photograph: picture, marks } = first;
        const filled: Filled = { picture, marks, line, distance, provider: 'still', image };
        return [method, { state: 'filled', filled }];
      }),
    ),
  );
  const { scene, undone, act, restored } = usePaintedScene<Scene>({
    id,
    first,
    codec: sideBySideCodec,
    amend: (asked) => {
      const { scene, note } = knownScene(asked, first, { photographs, methods });
      return { scene: { ...asked, ...scene }, note };
    },
    onRestore: ({ note }) => setMessage(note),
  });
  const { marks, size } = scene;
  const { picture, own, open } = usePicture(scene.photograph, photographs);
  const measure = useMemo(
    () => measureHole(marks, picture),
    [marks, picture.width, picture.height],
  );
  const square = useMemo(
    () => squareOf(measure, picture, size),
    [measure, picture.width, picture.height, size],
  );
  const met = useMemo(() => exercises.metBy(scene), [marks]);
  const [split, setSplit] = useState(() => besideHole(measure.bounds));

  const edit = (action: SceneAction<Scene>): void => {
    setMessage(null);
    act(action);
  };
  const { tool, setTool, radius, setRadius, units, onKeyDown } = useTools((type) => edit({ type }));
  const fills = new Map(
    methods.flatMap(({ id: method }) => {
      const filled = fillOf(runs.get(method), picture.key, marks);
      return filled ? [[method, filled] as const] : [];
    }),
  );
  const shown = fills.get(scene.method) ?? null;
  const ordered = inOrder(methods, fills, scene.order);

  const fillAll = (): void => {
    setMessage(null);
    // In the lineage's order those that need no download come first: something is seen at once.
    const turns = inOrder(methods, fills, 'lineage');
    void start(turns.map((method) => ({ picture, marks, method, size: sizeFor(size, method) })));
  };
  const openPhotograph = (file: File): void => {
    setMessage(null);
    open(file).then(
      (notes) => {
        act({ type: 'choose', choice: { photograph: ownPhotograph } });
        setMessage(notes.join(' ') || null);
      },
      (error: unknown) => setMessage(sentenceOf(error)),
    );
  };

  return (
    <div
      class="easel side"
      data-ready={restored}
      data-met={met}
      data-state={isRunning ? 'running' : fills.size === methods.length ? 'done' : 'idle'}
      {...handedIn(openPhotograph)}
    >
      <div onKeyDown={onKeyDown}>
        <Stage
          id={id}
          picture={picture}
          marks={marks}
          filled={shown}
          stale={false}
          square={square}
          tool={tool}
          radius={units}
          split={split}
          onSplit={setSplit}
          onMark={(mark) => edit({ type: 'mark', mark })}
        />
      </div>
      <div class="easel-status">
        <div role="alert">{message && <p class="easel-message">{message}</p>}</div>
        <div role="status">
          <p>{shown ? shown.line : sentenceOfRun(runs.get(scene.method))}</p>
          <p>{isRunning ? '' : describeBest(methods, fills)}</p>
        </div>
        <p id={`${id}-hole`} class="easel-measure">
          {describeHole(measure, picture)}
        </p>
      </div>
      <div class="easel-controls">
        <div class="easel-row">
          <Toolbar
            id={id}
            tool={tool}
            radius={radius}
            canUndo={marks.length > 0}
            canRedo={undone.length > 0}
            canClear={!isBlank(marks)}
            onTool={setTool}
            onRadius={setRadius}
            onEdit={(type) => edit({ type })}
          />
          {/* One button, so that the focus stays where it was pressed. */}
          <button type="button" class="easel-go" onClick={isRunning ? cancel : fillAll}>
            {isRunning ? 'Cancel' : 'Fill with every method'}
          </button>
        </div>
        <Photographs
          id={id}
          photographs={photographs}
          current={scene.photograph}
          own={own?.title ?? null}
          onChoose={(photograph) => edit({ type: 'choose', choice: { photograph } })}
          onOpen={openPhotograph}
        />
        <Keys id={id} />
      </div>
      {square && (
        <>
          <Orders
            id={id}
            order={scene.order}
            onOrder={(order) => edit({ type: 'choose', choice: { order } })}
          />
          <Cards
            id={id}
            picture={picture}
            square={square}
            marks={marks}
            methods={ordered}
            runs={runs}
            fills={fills}
            current={scene.method}
            onShow={(method) => edit({ type: 'choose', choice: { method } })}
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

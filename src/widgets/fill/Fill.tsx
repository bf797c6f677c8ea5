import { useMemo, useState } from 'preact/hooks';
import { missingCount } from '../../inpainting/hole.ts';
import type { Distance } from '../../inpainting/metrics.ts';
import { Keys } from '../easel/Keys.tsx';
import { describeHole, measureHole } from '../easel/measure.ts';
import { FileButton, Photographs } from '../easel/Photographs.tsx';
import { handedIn } from '../easel/handedIn.ts';
import type { Photograph } from '../easel/picture.ts';
import { Toolbar } from '../easel/Toolbar.tsx';
import { Icon } from '../easel/icons.tsx';
import { sentenceOf } from '../easel/sentenceOf.ts';
import { usePicture } from '../easel/usePicture.ts';
import { useTools } from '../easel/useTools.ts';
import { isBlank, type SceneAction } from '../scene/history.ts';
import { ownPhotograph } from '../scene/restore.ts';
import { usePaintedScene } from '../scene/useScene.ts';
import { fillCodec } from './codec.ts';
import { exercises } from './exercises.ts';
import { knownScene } from './knownScene.ts';
import { Options } from './Options.tsx';
import type { Scene } from './scene.ts';
import { squareOf } from './square.ts';
import { Stage } from './Stage.tsx';
import { Status, type Message } from './Status.tsx';
import { useRun } from './useRun.ts';
import { sameMarks, sizeFor, type Filled, type MethodChoice } from './view.ts';

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  readonly photographs: readonly Photograph[];
  readonly methods: readonly MethodChoice[];
  /** The scene filled at build, and the sentence about it. */
  readonly still: {
    readonly url: string;
    readonly line: string;
    readonly distance: Distance;
  } | null;
}

/** Paint a hole on a photograph, choose a method, see the hole filled. */
export function Fill({ id, scene: first, photographs, methods, still }: Props) {
  const [message, setMessage] = useState<Message | null>(null);
  const built: Filled | null = still && {
    picture: first.photograph,
    marks: first.marks,
    line: still.line,
    distance: still.distance,
    provider: 'still',
    image: { still: still.url },
  };
  const [filled, setFilled] = useState(built);
  const { scene, undone, act, restored } = usePaintedScene<Scene>({
    id,
    first,
    codec: fillCodec,
    amend: (scene) => knownScene(scene, first, { photographs, methods }),
    onRestore({ isFirst, note }) {
      // The still is of the first scene; of another one it shows nothing that its reader made.
      setFilled((now) => (now && 'pixels' in now.image ? now : isFirst ? built : null));
      if (note) setMessage({ kind: 'note', text: note });
    },
  });
  const { picture, own, open } = usePicture(scene.photograph, photographs);
  const method = methods.find((choice) => choice.id === scene.method);
  const size = sizeFor(scene.size, method);
  const measure = useMemo(
    () => measureHole(scene.marks, picture),
    [scene.marks, picture.width, picture.height],
  );
  const square = useMemo(
    () => squareOf(measure, picture, size),
    [measure, picture.width, picture.height, size],
  );
  const met = useMemo(() => exercises.metBy(scene), [scene.marks]);
  const [split, setSplit] = useState(() => throughHole(measure.bounds));

  const { run, start, cancel } = useRun({
    onFilled(result) {
      setFilled(result);
      // Beside the hole, so that the whole fill is seen and the slider is at hand.
      setSplit(Math.max(0, Math.round(100 * (measure.bounds?.left ?? 0)) - 4));
    },
    onError: (text) => setMessage({ kind: 'error', text }),
  });
  const shown = filled?.picture === picture.key ? filled : null;
  const stale = shown !== null && !sameMarks(shown.marks, scene.marks);

  const edit = (action: SceneAction<Scene>): void => {
    setMessage(null);
    act(action);
  };
  const fill = (): void => {
    if (!method) return;
    setMessage(null);
    void start({ picture, marks: scene.marks, method, size });
  };
  /** Does what may fail and says why where it does; nothing else changes. */
  const attempt = async (work: () => Promise<readonly string[]>): Promise<void> => {
    setMessage(null);
    try {
      const notes = await work();
      if (notes.length > 0) setMessage({ kind: 'note', text: notes.join(' ') });
    } catch (error) {
      setMessage({ kind: 'error', text: sentenceOf(error) });
    }
  };
  const openPhotograph = (file: File): void =>
    void attempt(async () => {
      const notes = await open(file);
      act({ type: 'choose', choice: { photograph: ownPhotograph } });
      return notes;
    });
  const openHole = (file: File): void =>
    void attempt(async () => {
      const { openHole: read } = await import('../easel/openHole.ts');
      const { hole, notes } = await read(file, file.name, picture);
      if (missingCount(hole) > 0) act({ type: 'mark', mark: { kind: 'stencil', hole } });
      return notes;
    });
  const save = (what: 'hole' | 'result'): void =>
    void attempt(async () => {
      const { saveHole, saveResult } = await import('./save.ts');
      if (what === 'hole')
        await saveHole(picture, scene.marks, `lacuna-${scene.photograph}-hole.png`);
      else if (shown) await saveResult(picture, shown, `lacuna-${scene.photograph}-filled.png`);
      return [];
    });
  const { tool, setTool, radius, setRadius, units, onKeyDown } = useTools((type) => edit({ type }));

  const running = run.state === 'running';
  const status = running
    ? 'running'
    : message?.kind === 'error'
      ? 'error'
      : shown && !stale
        ? 'done'
        : 'idle';
  return (
    <div
      class="easel fill"
      data-state={status}
      data-ready={restored}
      data-provider={shown?.provider}
      data-stale={stale}
      {...handedIn(openPhotograph)}
      data-met={met}
    >
      <div onKeyDown={onKeyDown}>
        <Stage
          id={id}
          picture={picture}
          marks={scene.marks}
          filled={shown}
          stale={stale}
          square={square}
          tool={tool}
          radius={units}
          split={split}
          onSplit={setSplit}
          onMark={(mark) => edit({ type: 'mark', mark })}
        />
      </div>
      <Status
        id={id}
        run={run}
        filled={shown}
        stale={stale}
        message={message}
        hole={describeHole(measure, picture)}
      />
      <div class="easel-controls">
        <div class="easel-row">
          <Toolbar
            id={id}
            tool={tool}
            radius={radius}
            canUndo={scene.marks.length > 0}
            canRedo={undone.length > 0}
            canClear={!isBlank(scene.marks)}
            onTool={setTool}
            onRadius={setRadius}
            onEdit={(type) => edit({ type })}
          />
          {/* One button, so that the focus stays where it was pressed. */}
          <button type="button" class="easel-go" onClick={running ? cancel : fill}>
            {running ? 'Cancel' : 'Fill'}
          </button>
        </div>
        <div class="easel-row">
          <Options
            id={id}
            methods={methods}
            method={scene.method}
            size={size}
            onMethod={(id) => edit({ type: 'choose', choice: { method: id } })}
            onSize={(side) => edit({ type: 'choose', choice: { size: side } })}
          />
          <div class="easel-files">
            <FileButton label="Open a hole" onOpen={openHole} />
            <button type="button" class="easel-quiet" onClick={() => save('hole')}>
              <Icon name="save" />
              <span>Save the hole</span>
            </button>
            {shown && 'pixels' in shown.image && (
              <button type="button" class="easel-quiet" onClick={() => save('result')}>
                <Icon name="save" />
                <span>Save the result</span>
              </button>
            )}
          </div>
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
    </div>
  );
}

/** Half of the hole shows as it was, half filled: one look says what the figure does. */
function throughHole(bounds: { left: number; width: number } | null): number {
  return bounds ? Math.round(100 * (bounds.left + bounds.width / 2)) : 50;
}

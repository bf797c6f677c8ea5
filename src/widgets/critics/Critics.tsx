import { useMemo, useState } from 'preact/hooks';
import type { Rectangle } from '../../inpainting/hole.ts';
import { rgbaFromImage } from '../../inpainting/image.ts';
import { Easel } from '../easel/Easel.tsx';
import { handedIn } from '../easel/handedIn.ts';
import { Keys } from '../easel/Keys.tsx';
import { describeHole, measureHole } from '../easel/measure.ts';
import { Photographs } from '../easel/Photographs.tsx';
import type { Photograph } from '../easel/picture.ts';
import type { Pixels } from '../easel/PixelLayer.tsx';
import { Toolbar } from '../easel/Toolbar.tsx';
import { usePicture } from '../easel/usePicture.ts';
import { useTools } from '../easel/useTools.ts';
import { squareOf } from '../fill/square.ts';
import { sentenceOf } from '../easel/sentenceOf.ts';
import { sameMarks } from '../fill/view.ts';
import { isBlank, type SceneAction } from '../scene/history.ts';
import { ownPhotograph, withKnownPhotograph } from '../scene/restore.ts';
import { usePaintedScene } from '../scene/useScene.ts';
import {
  candidates,
  describeVerdicts,
  seenSide,
  type CandidateId,
  type Verdict as VerdictOf,
} from './candidates.ts';
import { exercises } from './exercises.ts';
import { criticsCodec, type Scene } from './scene.ts';
import { useCourt, type Case } from './useCourt.ts';
import { Verdict } from './Verdict.tsx';

/** What the critics said of the scene that the page was built with. */
export interface BuiltCase {
  /** What the local critic sees, in pixels of the pictures. */
  readonly view: Rectangle;
  readonly verdicts: readonly VerdictOf[];
  /** The pictures' addresses. */
  readonly stills: Readonly<Record<CandidateId, string>>;
}

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  readonly photographs: readonly Photograph[];
  readonly built: BuiltCase;
}

/** A hole, what was in it, and two fills, before the global and the local critic. */
export function Critics({ id, scene: first, photographs, built }: Props) {
  const [message, setMessage] = useState<string | null>(null);
  const [found, setFound] = useState<Case | null>(null);
  const { scene, undone, act, restored } = usePaintedScene<Scene>({
    id,
    first,
    codec: criticsCodec,
    amend: (scene) => withKnownPhotograph(scene, first, photographs),
    onRestore: ({ note }) => setMessage(note),
  });
  const { marks } = scene;
  const { picture, own, open } = usePicture(scene.photograph, photographs);
  const measure = useMemo(
    () => measureHole(marks, picture),
    [marks, picture.width, picture.height],
  );
  const square = useMemo(
    () => squareOf(measure, picture, seenSide),
    [measure, picture.width, picture.height],
  );
  const met = useMemo(() => exercises.metBy(scene), [marks]);
  const { run, start, cancel } = useCourt({ onJudged: setFound, onError: setMessage });
  const running = run.state === 'running';

  const edit = (action: SceneAction<Scene>): void => {
    setMessage(null);
    act(action);
  };
  const { tool, setTool, radius, setRadius, units, onKeyDown } = useTools((type) => edit({ type }));
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

  const pixels = useMemo((): ReadonlyMap<CandidateId, Pixels> => {
    if (!found) return new Map(candidates.map(({ id }) => [id, { still: built.stills[id] }]));
    return new Map(
      found.judged.pictures.map(({ id, image }) => [
        id,
        { width: image.width, height: image.height, rgba: rgbaFromImage(image) },
      ]),
    );
  }, [found]);
  const { view, verdicts } = found?.judged ?? built;
  const isCurrent = found
    ? found.picture === picture.key && sameMarks(found.marks, marks)
    : picture.key === first.photograph && sameMarks(first.marks, marks);
  const most = Math.max(...verdicts.flatMap((v) => [v.fromWhole, v.fromLocal].map(Math.abs)));

  return (
    <div
      class="easel critics"
      data-ready={restored}
      data-met={met}
      data-state={running ? 'running' : message ? 'error' : isCurrent ? 'done' : 'idle'}
      {...handedIn(openPhotograph)}
    >
      <div onKeyDown={onKeyDown}>
        <Easel
          id={id}
          picture={picture}
          marks={marks}
          tool={tool}
          radius={units}
          onMark={(mark) => edit({ type: 'mark', mark })}
        >
          {square && (
            <span
              class="critics-square"
              style={`left:${100 * square.left}%;top:${100 * square.top}%;width:${100 * square.width}%;height:${100 * square.height}%`}
            />
          )}
        </Easel>
      </div>
      <div class="easel-status">
        <div role="alert">{message && <p class="easel-message easel-error">{message}</p>}</div>
        <div role="status">
          {running ? (
            <p>{run.sentence}</p>
          ) : (
            <p>
              {describeVerdicts(verdicts)}
              {!isCurrent && <strong> The hole has changed since: ask again.</strong>}
            </p>
          )}
        </div>
        <p id={`${id}-hole`} class="easel-measure">
          {describeHole(measure, picture)}
        </p>
      </div>
      <div class="critics-cards" data-stale={!isCurrent}>
        {candidates.map(({ id: candidate, name }) => {
          const verdict = verdicts.find((one) => one.id === candidate);
          const shown = pixels.get(candidate);
          return (
            verdict &&
            shown && (
              <Verdict
                key={candidate}
                name={name}
                pixels={shown}
                view={view}
                verdict={verdict}
                most={most}
              />
            )
          );
        })}
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
          <button
            type="button"
            class="easel-go"
            onClick={running ? cancel : () => void start(picture, marks)}
          >
            {running ? 'Cancel' : 'Ask the critics'}
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
    </div>
  );
}

import { useMemo, useState } from 'preact/hooks';
import type { Rectangle } from '../../inpainting/hole.ts';
import { rgbaFromImage } from '../../inpainting/image.ts';
import { seenSide, type CandidateId } from '../critics/court.ts';
import { useCourt, type Case } from '../critics/useCourt.ts';
import { Controls, RunButton } from '../easel/Controls.tsx';
import { Easel } from '../easel/Easel.tsx';
import type { Photograph } from '../easel/picture.ts';
import type { Pixels } from '../easel/PixelLayer.tsx';
import { Status } from '../easel/Status.tsx';
import { useStudio } from '../easel/useStudio.ts';
import { squareOf } from '../fill/square.ts';
import { sameMarks } from '../fill/view.ts';
import { exercises } from './exercises.ts';
import { Legend } from './Legend.tsx';
import { MapCard } from './MapCard.tsx';
import {
  describeMeans,
  describePatch,
  mapsFrom,
  parties,
  type Judged,
  type Verdict,
} from './maps.ts';
import { scoreMapCodec, type Patch, type Scene } from './scene.ts';

/** What was said of the scene that the page was built with. */
export interface BuiltMaps {
  /** Around what was missing, in pixels of the pictures. */
  readonly hole: Rectangle;
  readonly verdicts: readonly Verdict[];
  /** The pictures' addresses. */
  readonly stills: Readonly<Record<CandidateId, string>>;
}

interface Props {
  /** Unique on the page; the address's fragment names it. */
  readonly id: string;
  readonly scene: Scene;
  readonly photographs: readonly Photograph[];
  readonly built: BuiltMaps;
}

/** A hole, what was in it and two fills, and how SN-PatchGAN scores every patch of them. */
export function ScoreMap({ id, scene: first, photographs, built }: Props) {
  const [found, setFound] = useState<Case<Judged> | null>(null);
  const [pointed, setPointed] = useState<Patch | null>(null);
  const studio = useStudio<Scene>({ id, first, codec: scoreMapCodec, photographs, exercises });
  const { picture, measure, message } = studio;
  const { marks } = studio.scene;
  const square = squareOf(measure, picture, seenSide);
  const { run, start, cancel } = useCourt({
    parties,
    read: mapsFrom,
    onJudged: setFound,
    onError: studio.fail,
  });
  const running = run.state === 'running';
  const ask = (): void => {
    studio.clearMessage();
    void start(picture, marks);
  };

  const pixels = useMemo((): Readonly<Record<string, Pixels>> => {
    if (!found)
      return Object.fromEntries(Object.entries(built.stills).map(([id, still]) => [id, { still }]));
    return Object.fromEntries(
      found.judged.pictures.map(({ id, image }) => [
        id,
        { width: image.width, height: image.height, rgba: rgbaFromImage(image) },
      ]),
    );
  }, [found]);
  const { hole, verdicts } = found?.judged ?? built;
  const isCurrent = found
    ? found.picture === picture.key && sameMarks(found.marks, marks)
    : picture.key === first.photograph && sameMarks(first.marks, marks);
  const most = Math.max(...verdicts.flatMap(({ map }) => map.scores.map(Math.abs)));
  const patch = pointed ?? studio.scene.patch;

  return (
    <div
      class="easel score"
      data-state={
        running ? 'running' : message?.kind === 'error' ? 'error' : isCurrent ? 'done' : 'idle'
      }
      {...studio.root}
    >
      <div onKeyDown={studio.onKeyDown}>
        <Easel {...studio.easel}>
          {square && (
            <span
              class="score-square"
              style={`left:${100 * square.left}%;top:${100 * square.top}%;width:${100 * square.width}%;height:${100 * square.height}%`}
            />
          )}
        </Easel>
      </div>
      <Status studio={studio}>
        {running ? (
          <p>{run.sentence}</p>
        ) : (
          <p>
            {describeMeans(verdicts)}
            {!isCurrent && <strong> The hole has changed since: ask again.</strong>}
          </p>
        )}
      </Status>
      <div class="score-cards" data-stale={!isCurrent}>
        {verdicts.map((verdict) => {
          const shown = pixels[verdict.id];
          return (
            shown && (
              <MapCard
                key={verdict.id}
                id={id}
                pixels={shown}
                verdict={verdict}
                hole={hole}
                patch={patch}
                most={most}
                onPoint={setPointed}
                onKeep={(patch) => {
                  setPointed(null);
                  studio.choose({ patch });
                }}
              />
            )
          );
        })}
      </div>
      <Legend most={most} />
      {/* Read out as the patch that is kept changes, not under a moving pointer. */}
      <p id={`${id}-patch`} class="easel-hidden" aria-live="polite">
        {describePatch(verdicts, studio.scene.patch)}
      </p>
      <Controls
        studio={studio}
        run={
          <RunButton isRunning={running} onRun={ask} onCancel={cancel}>
            Score the patches
          </RunButton>
        }
      />
    </div>
  );
}

import { useMemo, useState } from 'preact/hooks';
import type { Rectangle } from '../../inpainting/hole.ts';
import { rgbaFromImage } from '../../inpainting/image.ts';
import { Controls, RunButton } from '../easel/Controls.tsx';
import { Easel } from '../easel/Easel.tsx';
import type { Photograph } from '../easel/picture.ts';
import type { Pixels } from '../easel/PixelLayer.tsx';
import { Status } from '../easel/Status.tsx';
import { useStudio } from '../easel/useStudio.ts';
import { squareOf } from '../fill/square.ts';
import { sameMarks } from '../fill/view.ts';
import {
  candidates,
  describeVerdicts,
  judgedFrom,
  parties,
  type Judged,
  type Verdict as VerdictOf,
} from './candidates.ts';
import { seenSide, type CandidateId } from './court.ts';
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
  const [found, setFound] = useState<Case<Judged> | null>(null);
  const studio = useStudio<Scene>({ id, first, codec: criticsCodec, photographs, exercises });
  const { picture, measure, message } = studio;
  const { marks } = studio.scene;
  const square = squareOf(measure, picture, seenSide);
  const { run, start, cancel } = useCourt({
    parties,
    read: judgedFrom,
    onJudged: setFound,
    onError: studio.fail,
  });
  const running = run.state === 'running';
  const ask = (): void => {
    studio.clearMessage();
    void start(picture, marks);
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
      data-state={
        running ? 'running' : message?.kind === 'error' ? 'error' : isCurrent ? 'done' : 'idle'
      }
      {...studio.root}
    >
      <div onKeyDown={studio.onKeyDown}>
        <Easel {...studio.easel}>
          {square && (
            <span
              class="critics-square"
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
            {describeVerdicts(verdicts)}
            {!isCurrent && <strong> The hole has changed since: ask again.</strong>}
          </p>
        )}
      </Status>
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
      <Controls
        studio={studio}
        run={
          <RunButton isRunning={running} onRun={ask} onCancel={cancel}>
            Ask the critics
          </RunButton>
        }
      />
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { rgbaFromImage, type Image } from '../../inpainting/image.ts';
import { Controls, RunButton } from '../easel/Controls.tsx';
import { Easel } from '../easel/Easel.tsx';
import type { Pixels } from '../easel/PixelLayer.tsx';
import { Status } from '../easel/Status.tsx';
import type { Studio } from '../easel/useStudio.ts';
import { squareOf } from '../fill/square.ts';
import { sameMarks } from '../fill/view.ts';
import type { Painted } from '../scene/history.ts';
import { seenSide, type CandidateId, type Hearing, type Parties } from './court.ts';
import { useCourt, type Case } from './useCourt.ts';

/** The pictures that were judged. */
interface Seen {
  readonly pictures: readonly { readonly id: CandidateId; readonly image: Image }[];
}

/** What was said of the scene that the page was built with, and the addresses of its pictures. */
export type Built<V> = V & { readonly stills: Readonly<Record<CandidateId, string>> };

interface Props<S extends Painted, V extends object> {
  /** The figure's own class. */
  readonly class: string;
  readonly studio: Studio<S>;
  /** The named scene that the page was built with. */
  readonly first: S;
  /** Who fills and who judges in a scene. */
  readonly partiesOf: (scene: S) => Parties;
  /** What the figure makes of the discriminator's outputs. */
  readonly read: (hearing: Hearing) => V & Seen;
  readonly built: Built<V>;
  /** The verdicts in a sentence or two. */
  readonly describe: (said: V) => string;
  /** “The critic sees”, before what is seen. */
  readonly see: string;
  /** On the button. */
  readonly ask: string;
  /** What else the figure can be told. */
  readonly choices?: ComponentChildren;
  /** What is drawn of what was said; `isStale` where it is of another picture, hole, fill or judge. */
  readonly children: (shown: {
    readonly said: V;
    readonly pixels: ReadonlyMap<string, Pixels>;
    readonly isStale: boolean;
  }) => ComponentChildren;
}

/** A hole, what was in it and two fills, before a discriminator. */
export function Court<S extends Painted, V extends object>(props: Props<S, V>) {
  const { studio, first, partiesOf, read, built, describe, see, ask, choices, children } = props;
  const [found, setFound] = useState<Case<V & Seen> | null>(null);
  const { picture, measure } = studio;
  const { marks } = studio.scene;
  const square = squareOf(measure, picture, seenSide);
  const parties = partiesOf(studio.scene);
  const { run, start, appeal, cancel } = useCourt({
    parties,
    read,
    onJudged: setFound,
    onError: studio.fail,
  });
  const isRunning = run.state === 'running';
  const pixels = useMemo((): ReadonlyMap<string, Pixels> => {
    if (!found) return new Map(Object.entries(built.stills).map(([id, still]) => [id, { still }]));
    return new Map(
      found.judged.pictures.map(({ id, image }) => [
        id,
        { width: image.width, height: image.height, rgba: rgbaFromImage(image) },
      ]),
    );
  }, [found]);
  const said: V = found?.judged ?? built;
  const heard = found?.hearing.parties ?? partiesOf(first);
  const isOfHole = found
    ? found.picture === picture.key && sameMarks(found.marks, marks)
    : picture.key === first.photograph && sameMarks(first.marks, marks);
  const isOfFills =
    isOfHole && heard.classical === parties.classical && heard.generator === parties.generator;
  const isStale = !isOfFills || heard.discriminator !== parties.discriminator;
  // The pictures are there: another judge is asked without being told to.
  const appealed = found && isOfFills && isStale ? found : null;
  useEffect(() => {
    if (appealed) void appeal(appealed);
  }, [appealed, parties.discriminator]);

  return (
    <div
      class={`easel ${props.class}`}
      data-state={studio.stateWhile(isRunning, !isStale)}
      {...studio.root}
    >
      <div onKeyDown={studio.onKeyDown}>
        <Easel {...studio.easel}>
          {square && (
            <span
              class="court-square"
              style={`left:${100 * square.left}%;top:${100 * square.top}%;width:${100 * square.width}%;height:${100 * square.height}%`}
            />
          )}
        </Easel>
      </div>
      <Status
        studio={studio}
        progress={isRunning ? run : null}
        note={square && `${see} the dashed square.`}
      >
        {isRunning ? (
          <p>{run.sentence}</p>
        ) : studio.lacking ? null : (
          <p>
            {describe(said)}
            {isStale && (
              <strong>
                {isOfHole
                  ? ' Another critic or fill was chosen since'
                  : ' The hole has changed since'}
                : ask again.
              </strong>
            )}
          </p>
        )}
      </Status>
      {children({ said, pixels, isStale })}
      <Controls
        studio={studio}
        run={
          <RunButton
            isRunning={isRunning}
            lacking={studio.lacking}
            onRun={() => {
              studio.clearMessage();
              void start(picture, marks);
            }}
            onCancel={cancel}
          >
            {ask}
          </RunButton>
        }
      >
        {choices}
      </Controls>
    </div>
  );
}

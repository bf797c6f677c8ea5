import { Status as EaselStatus } from '../easel/Status.tsx';
import type { Studio } from '../easel/useStudio.ts';
import type { RunState } from './describe.ts';
import { describeDistance, describeReveal } from './describeFill.ts';
import type { Reveal, WorkSize } from './scene.ts';
import type { Difference } from './useDifference.ts';
import type { Filled } from './view.ts';

interface Props {
  readonly studio: Pick<Studio, 'id' | 'message' | 'hole'>;
  readonly run: RunState;
  readonly filled: Filled | null;
  readonly stale: boolean;
  readonly reveal: Reveal;
  readonly difference: Difference | null;
  /** The method of a hole that the reader was sent and has not filled. */
  readonly toCome: string | null;
  /** What stood where the hole is, if the hole is there to remove it. */
  readonly removed: string | null;
  /** The side that the dashed square is worked on at; null where none is drawn. */
  readonly size: WorkSize | null;
  /** What the next fill would download first, in a sentence. */
  readonly download: string | null;
  /** What the method does with this very hole, in a sentence. */
  readonly closing: string | null;
}

/** What is running, or what came of it, in sentences. */
export function Status(props: Props) {
  const { studio, run, filled, stale, reveal, difference, toCome, removed } = props;
  const { size, closing, download } = props;
  const running = run.state === 'running' ? run : null;
  const note = size && (
    <>
      The method sees the dashed square, at {size} × {size}. {closing} {download}
    </>
  );
  return (
    <EaselStatus studio={studio} progress={running} note={note}>
      {running ? (
        <p class="fill-running">{running.sentence}</p>
      ) : filled ? (
        <p class="fill-line">
          {filled.line}{' '}
          <span class="fill-distance">{describeDistance(filled.distance, removed)}</span>{' '}
          {describeReveal(reveal, difference, removed)}
          {stale && (
            <strong class="fill-stale-note">
              {' '}
              The hole has changed since. Fill again to see the new one filled.
            </strong>
          )}
        </p>
      ) : toCome !== null ? (
        <p class="fill-line">Press Fill to see what {toCome} makes of this hole.</p>
      ) : null}
    </EaselStatus>
  );
}

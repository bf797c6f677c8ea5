import type { RunState } from './describe.ts';

interface Props {
  readonly run: RunState;
  /** What came of the last run. */
  readonly line: string;
  /** What it is of has changed since. */
  readonly stale: boolean;
  /** What would have to be run again: “the network”. */
  readonly what: string;
}

/** How far a run is, or what came of it and whether that still holds. */
export function RunLine({ run, line, stale, what }: Props) {
  if (run.state === 'running') return <p>{run.sentence}</p>;
  return (
    <p>
      {line}
      {stale && <strong> Something has changed since: run {what} again.</strong>}
    </p>
  );
}

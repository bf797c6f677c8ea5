import { describeDistance, type Stage } from './describe.ts';
import type { Filled } from './view.ts';

export type RunState = { readonly state: 'idle' } | ({ readonly state: 'running' } & Stage);

/** What the figure has to say: `error` stops the reader, `note` tells what was done to what they gave. */
export interface Message {
  readonly kind: 'error' | 'note';
  readonly text: string;
}

interface Props {
  readonly id: string;
  readonly run: RunState;
  readonly filled: Filled | null;
  readonly stale: boolean;
  readonly message: Message | null;
  readonly hole: string;
}

/** What is running, what came of it and what went wrong, in sentences. */
export function Status({ id, run, filled, stale, message, hole }: Props) {
  return (
    <div class="easel-status">
      <div role="alert">
        {message && <p class={`easel-message easel-${message.kind}`}>{message.text}</p>}
      </div>
      <div role="status">
        {run.state === 'running' ? (
          <p class="fill-running">{run.sentence}</p>
        ) : (
          filled && (
            <p class="fill-line">
              {filled.line} <span class="fill-distance">{describeDistance(filled.distance)}</span>
              {stale && (
                <strong class="fill-stale-note">
                  {' '}
                  The hole has changed since. Fill again to see the new one filled.
                </strong>
              )}
            </p>
          )
        )}
      </div>
      {run.state === 'running' && <Bar {...run} />}
      <p id={`${id}-hole`} class="easel-measure">
        {hole}
      </p>
    </div>
  );
}

function Bar({ share, detail }: Stage) {
  return (
    <p class="easel-bar">
      <progress aria-label="Progress" {...(share === null ? {} : { max: 1, value: share })} />
      {detail}
    </p>
  );
}

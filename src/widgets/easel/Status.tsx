import type { ComponentChildren } from 'preact';
import type { Studio } from './useStudio.ts';

/** What the figure has to say: `error` stops the reader, `note` tells what was done to what they gave. */
export interface Message {
  readonly kind: 'error' | 'note';
  readonly text: string;
}

/** How far something is that runs. */
export interface Progress {
  /** From 0 to 1; null where it cannot be known. */
  readonly share: number | null;
  readonly detail: string;
}

interface Props {
  readonly studio: Pick<Studio, 'id' | 'message' | 'hole'>;
  /** While something runs. */
  readonly progress?: Progress | null;
  /** What came of it, in sentences that are read out; null where there is only the hole to speak of. */
  readonly children: ComponentChildren;
  /** What else is to be known, and is not read out. */
  readonly note?: ComponentChildren;
}

/** What went wrong, what is running or came of it, and the hole in words. */
export function Status({ studio: { id, message, hole }, progress, children, note }: Props) {
  const measure = (
    <p id={`${id}-hole`} class="easel-measure">
      {hole}
    </p>
  );
  return (
    <div class="easel-status">
      <Alert message={message} />
      <div role="status">{children === null ? measure : children}</div>
      {progress && <Bar {...progress} />}
      {children !== null && measure}
      {note && <p class="easel-measure">{note}</p>}
    </div>
  );
}

/** A message, read out at once. It stands empty before, or it would not be. */
export function Alert({ message }: { message: Message | null }) {
  return (
    <div role="alert">
      {message && <p class={`easel-message easel-${message.kind}`}>{message.text}</p>}
    </div>
  );
}

export function Bar({ share, detail }: Progress) {
  return (
    <p class="easel-bar">
      <progress aria-label="Progress" {...(share === null ? {} : { max: 1, value: share })} />
      {detail}
    </p>
  );
}

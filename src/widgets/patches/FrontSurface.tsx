import type { pointing } from '../easel/pointing.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly handlers: ReturnType<typeof pointing>;
}

/** Covers the picture while nothing is painted on it: what is pointed at is a point of the fill front. */
export function FrontSurface({ id, title, handlers }: Props) {
  return (
    <div
      class="easel-surface patches-surface"
      aria-roledescription="fill front"
      aria-label={`Choose a point of the fill front on: ${title}`}
      aria-describedby={`${id}-front-keys`}
      {...handlers}
    >
      <span id={`${id}-front-keys`} class="easel-hidden">
        Arrow keys go from point to point. Below the picture is a slider that goes by priority.
      </span>
    </div>
  );
}

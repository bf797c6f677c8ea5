import type { ComponentChildren } from 'preact';
import type { Point } from '../../inpainting/marks.ts';
import { extentOf, type Picture, type Tool } from './picture.ts';
import type { usePainting } from './usePainting.ts';

interface Props {
  /** Of the figure; `<id>-hole` and `<id>-keys-summary` describe the surface. */
  readonly id: string;
  readonly picture: Picture;
  readonly tool: Tool;
  readonly radius: number;
  readonly painting: ReturnType<typeof usePainting>;
  readonly children?: ComponentChildren;
}

/** What the hand paints on, by pointer and by keyboard: it covers the picture and shows the cursor. */
export function Surface({ id, picture, tool, radius, painting, children }: Props) {
  const { cursor, handlers } = painting;
  return (
    <div
      class="easel-surface"
      role="application"
      aria-roledescription="painting surface"
      aria-label={`Paint the hole on: ${picture.title}`}
      aria-describedby={`${id}-hole ${id}-keys-summary`}
      tabIndex={0}
      data-tool={tool}
      {...handlers}
    >
      {children}
      {cursor && <Cursor at={cursor} extent={extentOf(picture)} tool={tool} radius={radius} />}
    </div>
  );
}

function Cursor({
  at,
  extent,
  tool,
  radius,
}: {
  at: Point;
  extent: Point;
  tool: Tool;
  radius: number;
}) {
  const size = tool === 'rectangle' ? 48 : radius;
  return (
    <svg class="easel-cursor" viewBox={`0 0 ${extent.x} ${extent.y}`} aria-hidden="true">
      {['easel-cursor-dark', 'easel-cursor-light'].map((name) =>
        tool === 'rectangle' ? (
          <path
            key={name}
            class={name}
            d={`M${at.x - size} ${at.y}h${2 * size}M${at.x} ${at.y - size}v${2 * size}`}
          />
        ) : (
          <circle key={name} class={name} cx={at.x} cy={at.y} r={size} />
        ),
      )}
    </svg>
  );
}

import { unitsPerSide, type Point } from '../../inpainting/marks.ts';
import { arrows } from '../easel/arrows.ts';
import { isCommand } from '../easel/isCommand.ts';
import { memo } from '../scene/memo.ts';
import type { Step } from './chosen.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  /** There is no map yet to look at. */
  readonly isBusy: boolean;
  /** The pointer is over a point of the picture, or has left it. */
  readonly onPoint: (point: Point | null) => void;
  /** A point was pressed. */
  readonly onKeep: (point: Point) => void;
  /** An arrow key: one step in a direction; the end of the hole with Shift. */
  readonly onStep: (step: Step) => void;
}

/** Covers the picture: pointing at a position looks at it, pressing keeps it, arrow keys go from one to the next. */
export const LookSurface = memo(function LookSurface(props: Props) {
  const { id, title, isBusy, onPoint, onKeep, onStep } = props;
  const pointOf = (event: PointerEvent & { currentTarget: HTMLElement }): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = (at: number, start: number, length: number): number =>
      Math.min(unitsPerSide, Math.max(0, Math.round(((at - start) / length) * unitsPerSide)));
    return {
      x: place(event.clientX, box.left, box.width),
      y: place(event.clientY, box.top, box.height),
    };
  };
  return (
    <div
      class="easel-surface attention-surface"
      role="application"
      aria-roledescription="attention map"
      aria-label={`Look at a position of the hole in: ${title}`}
      aria-describedby={`${id}-chosen ${id}-look-keys`}
      aria-busy={isBusy}
      tabIndex={0}
      onPointerMove={(event) => onPoint(pointOf(event))}
      onPointerLeave={() => onPoint(null)}
      onPointerDown={(event) => {
        if (event.button === 0 && event.isPrimary) onKeep(pointOf(event));
      }}
      onKeyDown={(event) => {
        const by = arrows[event.key];
        if (!by || isCommand(event)) return;
        event.preventDefault();
        onStep({ by, isFar: event.shiftKey });
      }}
    />
  );
});

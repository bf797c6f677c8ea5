import type { ComponentChildren, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { arrows } from './arrows.ts';
import { isCommand } from './isCommand.ts';
import { useHold } from './useHold.ts';

/** A way over the picture, in fractions of its sides. */
export interface Way {
  readonly x: number;
  readonly y: number;
}

interface Props {
  readonly class: string;
  /** What it is and where it is. */
  readonly label: string;
  readonly describedBy: string;
  readonly style: string;
  /** One step of an arrow key in fractions of the picture's sides; with Shift eight. */
  readonly step: Way;
  readonly onGrasp?: () => void;
  /** `by` is the whole way since it was grasped; `done` when it is let go. */
  readonly onMove: (by: Way, done: boolean) => void;
  /** Does what an arrow key asks for, where that is more than a step of the way: one step to the right, or down. */
  readonly onArrow?: (right: number, down: number) => void;
  /** The browser took the pointer for something else: all stands again where it was. */
  readonly onGiveUp: () => void;
  readonly children?: ComponentChildren;
}

/** Something on the picture that can be taken and moved, by pointer and by the arrow keys. */
export function Handle(props: Props) {
  const { label, describedBy, style, step, onGrasp, onMove, onArrow, onGiveUp, children } = props;
  const hold = useHold();
  const grasped = useRef<{ readonly at: Way; readonly sides: Way } | null>(null);

  const onPointerDown = (event: TargetedPointerEvent<HTMLButtonElement>): void => {
    const picture = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!picture || !hold.take(event)) return;
    grasped.current = {
      at: { x: event.clientX, y: event.clientY },
      sides: { x: picture.width, y: picture.height },
    };
    onGrasp?.();
  };
  const move = ({ clientX, clientY }: PointerEvent, done: boolean): void => {
    if (!grasped.current) return;
    const { at, sides } = grasped.current;
    onMove({ x: (clientX - at.x) / sides.x, y: (clientY - at.y) / sides.y }, done);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = arrows[event.key];
    if (!arrow || isCommand(event)) return;
    const length = event.shiftKey ? 8 : 1;
    onGrasp?.();
    if (onArrow && length === 1) onArrow(arrow.x, arrow.y);
    else onMove({ x: arrow.x * step.x * length, y: arrow.y * step.y * length }, true);
    event.preventDefault();
  };
  return (
    <button
      type="button"
      class={props.class}
      style={style}
      aria-label={label}
      aria-describedby={describedBy}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => hold.has(event) && move(event, false)}
      onPointerUp={(event) => hold.release(event) && move(event, true)}
      onPointerCancel={(event) => hold.release(event) && onGiveUp()}
      onKeyDown={onKeyDown}
      {...(onGrasp && { onFocus: onGrasp })}
    >
      {children}
    </button>
  );
}

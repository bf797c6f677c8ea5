import { arrows } from './arrows.ts';
import { isCommand } from './isCommand.ts';

type OverMap = PointerEvent & { readonly currentTarget: HTMLElement };

interface Pointing<P> {
  /** The place at these shares of the map's width and height. */
  readonly at: (x: number, y: number) => P;
  /** The place so many places to the right and down of the one that is kept, or at the edge. */
  readonly beside: (right: number, down: number) => P;
  /** The pointer is over a place, or has left the map. */
  readonly onPoint: (place: P | null) => void;
  /** A place was pressed, or gone to by an arrow key. */
  readonly onKeep: (place: P) => void;
}

/** What makes of an element a map on which one points at places, by pointer and by arrow keys. */
export function pointing<P>({ at, beside, onPoint, onKeep }: Pointing<P>) {
  const under = ({ currentTarget, clientX, clientY }: OverMap): P => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    return at((clientX - left) / width, (clientY - top) / height);
  };
  return {
    role: 'application',
    tabIndex: 0,
    onPointerMove: (event: OverMap) => onPoint(under(event)),
    onPointerLeave: () => onPoint(null),
    onPointerDown: (event: OverMap) => {
      if (event.button === 0 && event.isPrimary) onKeep(under(event));
    },
    onKeyDown: (event: KeyboardEvent) => {
      const arrow = arrows[event.key];
      if (!arrow || isCommand(event)) return;
      event.preventDefault();
      onKeep(beside(arrow.x, arrow.y));
    },
  } as const;
}

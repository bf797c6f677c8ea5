import type { TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';

/** The one pointer that has taken hold of something: a second finger neither moves it nor lets it go. */
export function useHold() {
  const holder = useRef<number | null>(null);
  const has = ({ pointerId }: PointerEvent): boolean => pointerId === holder.current;
  return {
    has,
    isFree: () => holder.current === null,
    /** Takes hold with a pointer that was pressed, and says whether it has. */
    take(event: TargetedPointerEvent<HTMLElement>): boolean {
      if (event.button !== 0 || !event.isPrimary || holder.current !== null) return false;
      event.currentTarget.setPointerCapture(event.pointerId);
      holder.current = event.pointerId;
      return true;
    },
    /** Lets go, if it is this pointer that had hold, and says whether it was. */
    release(event: PointerEvent): boolean {
      const had = has(event);
      if (had) holder.current = null;
      return had;
    },
  };
}

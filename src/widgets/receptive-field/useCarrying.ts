import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A step on its way to another place; places are counted from 1. */
export interface Carried {
  readonly from: number;
  readonly to: number;
  /** Pixels from where it stood. */
  readonly by: number;
}

interface Grasp {
  readonly from: number;
  readonly count: number;
  /** Where the list's content was grasped, and the width of a step, in pixels. */
  readonly start: number;
  readonly width: number;
  readonly pointer: number;
}

/** Less is a press. */
const threshold = 4;
/** So near the list's end it moves by itself, so much a frame. */
const edge = 36;
const pace = 7;

/**
 * Steps in a row, as wide as each other, carried by the pointer: by the mouse wherever it takes them, by a
 * finger at their grip, for elsewhere it moves the list. Escape gives up.
 */
export function useCarrying(
  list: RefObject<HTMLElement>,
  onPlace: (from: number, to: number) => void,
) {
  const [carried, setCarried] = useState<Carried | null>(null);
  const grasp = useRef<Grasp | null>(null);
  const pointer = useRef(0);
  const wasCarried = useRef(false);

  const follow = (): Carried | null => {
    if (!grasp.current || !list.current) return null;
    const { from, count, start, width } = grasp.current;
    const way = pointer.current + list.current.scrollLeft - start;
    const by = Math.min((count - from) * width, Math.max((1 - from) * width, way));
    const now = { from, to: from + Math.round(by / width), by };
    setCarried(now);
    return now;
  };
  const isHeldBy = ({ pointerId }: PointerEvent): boolean => pointerId === grasp.current?.pointer;
  const end = (): void => {
    grasp.current = null;
    setCarried(null);
  };

  const isCarrying = carried !== null;
  useEffect(() => {
    if (!isCarrying) return;
    const box = list.current?.getBoundingClientRect();
    const scroll = (): void => {
      const toEnd =
        box &&
        (pointer.current < box.left + edge ? -1 : pointer.current > box.right - edge ? 1 : 0);
      if (toEnd && list.current) {
        list.current.scrollLeft += toEnd * pace;
        follow();
      }
      frame = requestAnimationFrame(scroll);
    };
    let frame = requestAnimationFrame(scroll);
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') end();
    };
    addEventListener('keydown', onKeyDown);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('keydown', onKeyDown);
    };
  }, [isCarrying]);

  const handlers = {
    onPointerDown(event: PointerEvent) {
      if (isCarrying) return;
      wasCarried.current = false;
      const { target, button, isPrimary, pointerType, clientX, pointerId } = event;
      if (button !== 0 || !isPrimary || !(target instanceof Element) || !list.current) return;
      const step = target.closest<HTMLElement>('[data-place]');
      if (!step || (pointerType !== 'mouse' && !target.closest('.rf-grip'))) return;
      pointer.current = clientX;
      grasp.current = {
        from: Number(step.dataset['place']),
        count: list.current.querySelectorAll('[data-place]').length,
        start: clientX + list.current.scrollLeft,
        width: step.offsetWidth,
        pointer: pointerId,
      };
    },
    onPointerMove(event: PointerEvent) {
      if (!grasp.current || !list.current || !isHeldBy(event)) return;
      // Let go outside before it was captured, which nothing told.
      if (!(event.buttons & 1)) {
        end();
        return;
      }
      const { clientX, pointerId } = event;
      const way = clientX + list.current.scrollLeft - grasp.current.start;
      if (!isCarrying && Math.abs(way) < threshold) return;
      if (!isCarrying) list.current.setPointerCapture(pointerId);
      wasCarried.current = true;
      pointer.current = clientX;
      follow();
    },
    onPointerUp(event: PointerEvent) {
      if (!isHeldBy(event)) return;
      const last = wasCarried.current ? follow() : null;
      end();
      if (last && last.to !== last.from) onPlace(last.from, last.to);
    },
    onPointerCancel: (event: PointerEvent) => isHeldBy(event) && end(),
    // What ends a carry is not a press on a layer.
    onClickCapture(event: MouseEvent) {
      if (wasCarried.current) event.preventDefault();
    },
  };
  return { carried, handlers };
}

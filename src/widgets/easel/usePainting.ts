import type { TargetedPointerEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { unitsPerSide, type Mark, type Point } from '../../inpainting/marks.ts';
import { arrows } from './arrows.ts';
import { isCommand } from './isCommand.ts';
import type { Tool } from './picture.ts';
import { useHold } from './useHold.ts';

interface Options {
  /** The picture's sides in units. */
  readonly extent: Point;
  readonly tool: Tool;
  /** In units. */
  readonly radius: number;
  readonly onMark: (mark: Mark) => void;
}

/** A step of the arrow keys, in units: 64 steps over the long side; with Shift four times as far. */
const step = unitsPerSide / 64;

/** Painting by pointer and by keyboard: the mark that is being made, the cursor, and what to listen to. */
export function usePainting({ extent, tool, radius, onMark }: Options) {
  const [live, setLive] = useState<Mark | null>(null);
  const [cursor, setCursor] = useState<Point | null>(null);
  // Several events can come between two renderings; each must see what the last one made.
  const current = useRef<Mark | null>(null);
  const hold = useHold();

  const show = (mark: Mark | null): void => {
    current.current = mark;
    setLive(mark);
  };
  const begin = (point: Point): void =>
    show(
      tool === 'rectangle'
        ? { kind: tool, from: point, to: point }
        : { kind: tool, radius, points: [point] },
    );
  const extend = (points: readonly Point[]): void => {
    const mark = current.current;
    const last = points.at(-1);
    if (!mark || !last) return;
    if (mark.kind === 'rectangle') show({ ...mark, to: last });
    if (mark.kind === 'brush' || mark.kind === 'eraser')
      show({ ...mark, points: thinned(mark.points, points, mark.radius) });
  };
  const end = (): void => {
    const mark = current.current;
    show(null);
    if (mark && !isFlat(mark)) onMark(mark);
  };
  const cancel = (): void => show(null);

  const pointOf = ({ clientX, clientY }: MouseEvent, element: Element): Point => {
    const box = element.getBoundingClientRect();
    return inside(
      {
        x: ((clientX - box.left) / box.width) * extent.x,
        y: ((clientY - box.top) / box.height) * extent.y,
      },
      extent,
    );
  };

  const pointer = {
    onPointerDown(event: TargetedPointerEvent<HTMLElement>) {
      if (!hold.take(event)) return;
      const point = pointOf(event, event.currentTarget);
      setCursor(point);
      begin(point);
    },
    onPointerMove(event: TargetedPointerEvent<HTMLElement>) {
      if (hold.isFree() ? !event.isPrimary : !hold.has(event)) return;
      const element = event.currentTarget;
      setCursor(pointOf(event, element));
      // Only secure pages have it, and not every browser.
      const events = 'getCoalescedEvents' in event ? event.getCoalescedEvents() : [];
      extend((events.length > 0 ? events : [event]).map((one) => pointOf(one, element)));
    },
    onPointerUp: (event: PointerEvent) => hold.release(event) && end(),
    onPointerCancel: (event: PointerEvent) => hold.release(event) && cancel(),
    onPointerLeave: () => hold.isFree() && setCursor(null),
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isCommand(event)) return;
    const at = cursor ?? inside({ x: extent.x / 2, y: extent.y / 2 }, extent);
    const arrow = arrows[event.key];
    if (arrow) {
      const length = event.shiftKey ? 4 * step : step;
      const to = inside({ x: at.x + arrow.x * length, y: at.y + arrow.y * length }, extent);
      setCursor(to);
      extend([to]);
    } else if (event.key === ' ' || event.key === 'Enter') {
      // Held down, the brush stays on the picture; a rectangle is placed by a second press.
      if (current.current?.kind === 'rectangle' && !event.repeat) end();
      else if (!current.current) {
        setCursor(at);
        begin(at);
      }
    } else if (event.key === 'Escape' && current.current) cancel();
    else return;
    event.preventDefault();
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if ((event.key === ' ' || event.key === 'Enter') && current.current?.kind !== 'rectangle')
      end();
  };
  const onFocus = (): void =>
    setCursor((at) => at ?? inside({ x: extent.x / 2, y: extent.y / 2 }, extent));
  const onBlur = (): void => {
    end();
    setCursor(null);
  };

  return { live, cursor, handlers: { ...pointer, onKeyDown, onKeyUp, onFocus, onBlur } };
}

function inside({ x, y }: Point, extent: Point): Point {
  const clamp = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)));
  return { x: clamp(x, Math.floor(extent.x)), y: clamp(y, Math.floor(extent.y)) };
}

/** Points closer together than an eighth of the radius change nothing that can be seen. */
function thinned(
  points: readonly Point[],
  more: readonly Point[],
  radius: number,
): readonly Point[] {
  const kept = [...points];
  for (const point of more) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point.x - last.x, point.y - last.y) >= Math.max(4, radius / 8))
      kept.push(point);
  }
  return kept;
}

function isFlat(mark: Mark): boolean {
  return mark.kind === 'rectangle' && (mark.from.x === mark.to.x || mark.from.y === mark.to.y);
}

import { Component, createElement, type ComponentChild, type ComponentType } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { withNextFrame } from './nextFrame.ts';

/**
 * A part that is drawn anew only where one of its properties is another, so that what moves under the
 * reader's hand costs a frame no more than itself. Handlers among them are to be `useSteady`.
 */
export function memo<P extends object>(draw: (props: P) => ComponentChild): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return !isSame(this.props, next);
    }
    override render(props: P): ComponentChild {
      return createElement(draw, props);
    }
  };
}

/**
 * Such a part for what stands beside the thing moved and need not be drawn in the same frame: drawn in one of
 * its own, after a frame in which nothing of it changed.
 */
export function memoAtRest<P extends object>(draw: (props: P) => ComponentChild): ComponentType<P> {
  const Part = memo(draw);
  return memo((props: P) => createElement(Part, useRested(props)));
}

function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useLayoutEffect(() => {
    // The first frame may be the very one in which the value changed.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setRested(() => value));
    });
    return () => cancelAnimationFrame(frame);
  }, [value]);
  return rested;
}

/** A steady handler done once a frame, with what was given last: keys held and repeated may outrun the frames. */
export function useOncePerFrame<A extends readonly unknown[]>(
  act: (...given: A) => void,
): (...given: A) => void {
  const latest = useRef<A | null>(null);
  const steady = useSteady(() => {
    if (latest.current) act(...latest.current);
    latest.current = null;
  });
  return useSteady((...given: A) => {
    if (!latest.current) withNextFrame(steady);
    latest.current = given;
  });
}

/** A handler that stays the same while what it does is what the latest drawing gave. */
export function useSteady<A extends readonly unknown[]>(
  act: (...given: A) => void,
): (...given: A) => void {
  const latest = useRef(act);
  latest.current = act;
  const [steady] = useState(
    () =>
      (...given: A) =>
        latest.current(...given),
  );
  return steady;
}

/** Makes nothing anew: it is asked for every part of a figure, at every frame. */
function isSame<P extends object>(a: Readonly<P>, b: Readonly<P>): boolean {
  for (const key in a) if (!Object.is(a[key], b[key])) return false;
  for (const key in b) if (!(key in a)) return false;
  return true;
}

import { Component, createElement, type ComponentChild, type ComponentType } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { whenLetGo } from './hand.ts';
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

/** Such a part for what stands beside the thing moved: drawn in the frame after, so that no frame is of both. */
export function memoNextFrame<P extends object>(
  draw: (props: P) => ComponentChild,
): ComponentType<P> {
  return memoLater(draw, (act) => afterFrames(1, act));
}

/**
 * Such a part for what stands beside the thing moved and need not be drawn in the same frame: drawn in one of
 * its own, after so many frames in which nothing of it changed.
 */
export function memoAtRest<P extends object>(
  draw: (props: P) => ComponentChild,
  frames = 1,
): ComponentType<P> {
  // The first may be the very one in which something changed.
  return memoLater(draw, (act) => afterFrames(1 + frames, act));
}

/**
 * Such a part for words that tell of the thing moved, however fast it moves on: drawn a frame behind it, as it
 * is by then. A key's own frame has enough to do, and the eye is not on the words.
 */
export function memoBehind<P extends object>(draw: (props: P) => ComponentChild): ComponentType<P> {
  const Part = memo(draw);
  return memo(function Behind(props: P) {
    const [drawn, setDrawn] = useState(props);
    const latest = useRef(props);
    latest.current = props;
    useLayoutEffect(() => {
      withNextFrame(() => withNextFrame(() => setDrawn(() => latest.current)));
    }, [props]);
    return createElement(Part, drawn);
  });
}

/** Such a part for what is looked at only afterwards: drawn so once the reader lets go of pointer and keys. */
export function memoLetGo<P extends object>(draw: (props: P) => ComponentChild): ComponentType<P> {
  return memoLater(draw, (act) => {
    let stop = (): void => undefined;
    const stopWaiting = whenLetGo(() => (stop = afterFrames(2, act)));
    return () => {
      stopWaiting();
      stop();
    };
  });
}

/** Does something later, and returns what calls it off. */
type Later = (act: () => void) => () => void;

function afterFrames(count: number, act: () => void): () => void {
  let passed = 0;
  const pass = (): void => {
    if (++passed === count) act();
    else frame = requestAnimationFrame(pass);
  };
  let frame = requestAnimationFrame(pass);
  return () => cancelAnimationFrame(frame);
}

function memoLater<P extends object>(
  draw: (props: P) => ComponentChild,
  later: Later,
): ComponentType<P> {
  const Part = memo(draw);
  return memo(function Kept(props: P) {
    const [drawn, setDrawn] = useState(props);
    useLayoutEffect(() => later(() => setDrawn(() => props)), [props]);
    return createElement(Part, drawn);
  });
}

/** A steady handler done once a frame, with what was given last: keys held and repeated may outrun the frames. */
export function useOncePerFrame<A extends readonly unknown[]>(
  act: (...given: A) => void,
): (...given: A) => void {
  const latest = useRef<A | null>(null);
  const steady = useSteady(() => {
    const given = latest.current;
    latest.current = null;
    if (given) act(...given);
  });
  return useSteady((...given: A) => {
    if (!latest.current) withNextFrame(steady);
    latest.current = given;
  });
}

/** A handler that stays the same while what it does is what the latest drawing gave. */
export function useSteady<A extends readonly unknown[], R = void>(
  act: (...given: A) => R,
): (...given: A) => R {
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

import { Component, createElement, type ComponentChild, type ComponentType } from 'preact';
import { useRef, useState } from 'preact/hooks';

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

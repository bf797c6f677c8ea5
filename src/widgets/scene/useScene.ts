import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { codeInFragment, fragmentWithCode } from './address.ts';
import type { SceneCodec } from './codec.ts';
import { watchHand, whenLetGo } from './hand.ts';
import { historyReducer, type Painted, type SceneAction } from './history.ts';
import { useSteady } from './memo.ts';
import { sceneOfCode, withMarksOf, type Restored } from './restore.ts';

/** How a figure's scene is kept in the address. */
export interface Kept<S> {
  /** Unique on the page; the address's fragment names it: `#<id>=<code>`. */
  readonly id: string;
  /** The named scene that the page was built with. */
  readonly first: S;
  readonly codec: SceneCodec<S>;
  /** Makes of an address's scene what this page can show. */
  readonly amend?: (scene: S) => Restored<S>;
  /** What the reader's own photograph of a scene is called, which no code can say; null of a scene of the book's. */
  readonly own?: (scene: S) => string | null | undefined;
  /** An address of another own photograph than is open was read: the figure stays as it is. */
  readonly onOwnGone?: () => void;
  /** An address was read; `isFirst` where it holds the very scene that the page was built with. */
  readonly onRestore?: (restored: {
    readonly scene: S;
    readonly isFirst: boolean;
    readonly note: string | null;
  }) => void;
}

/**
 * Reads the address after the first paint, which is the named scene, and when the reader changes it;
 * writes it, without a step in the history, once `worked` was called.
 */
function useAddress<S>(
  { id, first, codec, amend, own, onOwnGone, onRestore }: Kept<S>,
  scene: S,
  take: (scene: S) => void,
) {
  const [restored, setRestored] = useState(false);
  const written = useRef('');
  const isWorked = useRef(false);

  const show = (code: string): void => {
    const read = sceneOfCode(code, first, codec);
    const [wanted, open] = [ownBeside(id), own?.(read.scene)];
    if (wanted && open && wanted !== open) return onOwnGone?.();
    const found = (read.note === null && amend?.(read.scene)) || read;
    // The very scene the page was built with keeps its still.
    const isFirst = codec.encode(found.scene) === codec.encode(first);
    const shown = isFirst ? first : found.scene;
    take(shown);
    onRestore?.({ scene: shown, isFirst, note: found.note });
  };
  const restore = useSteady(() => {
    const code = codeInFragment(location.hash, id);
    if (code !== null && code !== written.current) show(code);
    setRestored(true);
  });
  useEffect(() => {
    watchHand();
    restore();
    addEventListener('hashchange', restore);
    return () => removeEventListener('hashchange', restore);
  }, []);

  // With the picture, not after it: whoever sees the figure changed, and whose hand rests, finds the address changed.
  useLayoutEffect(() => {
    if (!isWorked.current) return;
    return whenLetGo(() => {
      written.current = codec.encode(scene);
      const fragment = fragmentWithCode(location.hash, id, written.current);
      history.replaceState({ ...history.state, [id]: own?.(scene) }, '', fragment);
    });
  }, [scene]);

  return { restored, worked: () => (isWorked.current = true) };
}

/** The own photograph that was noted beside the address when the figure `id` wrote it, if it was one. */
function ownBeside(id: string): string | null {
  const own: unknown = Reflect.get(Object(history.state), id);
  return typeof own === 'string' ? own : null;
}

/** A figure's scene, kept in the address. `change` sets some of its parts. */
export function useScene<S extends object>(kept: Kept<S>) {
  const [scene, setScene] = useState(kept.first);
  const { restored, worked } = useAddress(kept, scene, setScene);
  const change = (part: Partial<S>): void => {
    worked();
    setScene((now) => ({ ...now, ...part }));
  };
  return { scene, change, restored };
}

/** The scene of a figure whose reader paints, kept in the address, with undo and redo. */
export function usePaintedScene<S extends Painted>(kept: Kept<S>) {
  const [state, dispatch] = useReducer(historyReducer<S>, { scene: kept.first, undone: [] });
  const amend = (asked: S): Restored<S> => {
    const found = kept.amend?.(asked) ?? { scene: asked, note: null };
    return { ...found, scene: withMarksOf(found.scene, [kept.first, state.scene], kept.codec) };
  };
  const { restored, worked } = useAddress({ ...kept, amend }, state.scene, (scene) =>
    dispatch({ type: 'restore', scene }),
  );
  const act = (action: SceneAction<S>): void => {
    worked();
    dispatch(action);
  };
  return { ...state, act, restored };
}

import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { codeInFragment, fragmentWithCode } from './address.ts';
import { decodeScene, encodeScene, SceneCodeError } from './codec.ts';
import { figureReducer, type FigureAction } from './figure.ts';
import { ownPhotograph, type Scene } from './scene.ts';

interface Known {
  readonly photographs: readonly { readonly id: string }[];
  readonly methods: readonly { readonly id: string }[];
}

/**
 * A figure's state, kept in the address as `#<id>=<code>`: read after the first paint, which is the
 * named scene, and when the reader changes it; written, without a step in the history, as they work.
 */
export function useFigure(
  id: string,
  scene: Scene,
  known: Known,
  onRestore: (restored: { readonly isFirst: boolean; readonly note: string | null }) => void,
) {
  const [state, dispatch] = useReducer(figureReducer, { scene, undone: [] });
  const [restored, setRestored] = useState(false);
  const worked = useRef(false);

  useEffect(() => {
    const restore = (): void => {
      const code = codeInFragment(location.hash, id);
      if (code !== null && code !== written.current) {
        const found = sceneOfCode(code, scene, known);
        // The very scene the page was built with keeps its still.
        const isFirst = encodeScene(found.scene) === encodeScene(scene);
        dispatch({ type: 'restore', scene: isFirst ? scene : found.scene });
        onRestore({ isFirst, note: found.note });
      }
      setRestored(true);
    };
    restore();
    addEventListener('hashchange', restore);
    return () => removeEventListener('hashchange', restore);
  }, []);

  const written = useRef('');
  useEffect(() => {
    if (!worked.current) return;
    written.current = encodeScene(state.scene);
    history.replaceState(history.state, '', fragmentWithCode(location.hash, id, written.current));
  }, [state.scene]);

  const act = (action: FigureAction): void => {
    worked.current = true;
    dispatch(action);
  };
  return { state, act, restored };
}

/** The scene that an address asks for, as far as this page can show it; a note says what it cannot. */
export function sceneOfCode(
  code: string,
  fallback: Scene,
  known: Known,
): { scene: Scene; note: string | null } {
  let scene: Scene;
  try {
    scene = decodeScene(code);
  } catch (error) {
    if (!(error instanceof SceneCodeError)) throw error;
    return {
      scene: fallback,
      note: 'The address of this figure is damaged or was cut short, so the figure starts afresh.',
    };
  }
  const notes: string[] = [];
  if (scene.photograph === ownPhotograph) {
    notes.push(
      'The photograph of this address was opened from its reader’s machine and never left it, so the hole is shown on another. Open the photograph again to go on.',
    );
  } else if (!known.photographs.some(({ id }) => id === scene.photograph)) {
    notes.push(
      'The photograph of this address is not in the book any more: the hole is shown on another.',
    );
  }
  const photograph = notes.length > 0 ? fallback.photograph : scene.photograph;
  const knowsMethod = known.methods.some(({ id }) => id === scene.method);
  if (!knowsMethod)
    notes.push('The method of this address is not in the book: another one is chosen.');
  const method = knowsMethod ? scene.method : fallback.method;
  return { scene: { ...scene, photograph, method }, note: notes.join(' ') || null };
}

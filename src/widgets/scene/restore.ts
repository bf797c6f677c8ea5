import { SceneCodeError, type SceneCodec } from './codec.ts';
import type { Painted } from './history.ts';

/** The photograph of a scene whose picture is the reader's own and stays on their machine. */
export const ownPhotograph = 'own';

/** Said where an address leads back to an own photograph that another has replaced. */
export const ownGone =
  'The hole of this address was painted on a photograph of yours that this page no longer has: it keeps the one opened last. What you see stays as it is.';

/** A scene as far as a page can show it; the note says to the reader what it cannot. */
export interface Restored<S> {
  readonly scene: S;
  readonly note: string | null;
}

/** The scene of a code, or `first` where the code cannot be read. */
export function sceneOfCode<S>(code: string, first: S, codec: SceneCodec<S>): Restored<S> {
  try {
    return { scene: codec.decode(code), note: null };
  } catch (error) {
    if (!(error instanceof SceneCodeError)) throw error;
    return {
      scene: first,
      note: 'The address of this figure is damaged or was cut short, so the figure starts afresh.',
    };
  }
}

/**
 * The scene with the very marks of one of `known` that has the same hole: what was made of that one's is of this one's.
 */
export function withMarksOf<S extends Painted>(
  scene: S,
  known: readonly S[],
  { encode }: SceneCodec<S>,
): S {
  const code = encode(scene);
  return (
    known.map(({ marks }) => ({ ...scene, marks })).find((one) => encode(one) === code) ?? scene
  );
}

/**
 * The scene on a photograph that this page has: the one it names, or else that of `first`. `isOwnOpen`: the reader's
 * own is among those.
 */
export function withKnownPhotograph<S extends Pick<Painted, 'photograph'>>(
  scene: S,
  first: S,
  photographs: readonly { readonly id: string }[],
  isOwnOpen: boolean,
): Restored<S> {
  const isOwn = scene.photograph === ownPhotograph;
  if (isOwn ? isOwnOpen : photographs.some(({ id }) => id === scene.photograph))
    return { scene, note: null };
  return {
    scene: { ...scene, photograph: first.photograph },
    note: isOwn
      ? 'The photograph of this address was opened from its reader’s machine and never left it, so the hole is shown on another. Open the photograph again to go on.'
      : 'The photograph of this address is not in the book any more: the hole is shown on another.',
  };
}

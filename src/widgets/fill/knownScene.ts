import { withKnownPhotograph, type Restored } from '../scene/restore.ts';
import { fillCodec } from './codec.ts';
import type { Filling } from './scene.ts';

interface Known {
  readonly photographs: readonly { readonly id: string }[];
  readonly methods: readonly { readonly id: string }[];
}

/**
 * The scene that an address asks for, as far as this page can show it. A hole that is the first scene's has its very
 * marks: what was made of that one at build is of this one.
 */
export function knownScene<S extends Filling>(
  scene: S,
  first: S,
  { photographs, methods }: Known,
): Restored<S> {
  const codeOf = ({ marks }: S) => fillCodec.encode({ ...first, reveal: 'fill', marks });
  const { marks } = codeOf(scene) === codeOf(first) ? first : scene;
  const placed = withKnownPhotograph({ ...scene, marks }, first, photographs);
  if (methods.some(({ id }) => id === scene.method)) return placed;
  const note = 'The method of this address is not in the book: another one is chosen.';
  return {
    scene: { ...placed.scene, method: first.method },
    note: [placed.note, note].filter(Boolean).join(' '),
  };
}

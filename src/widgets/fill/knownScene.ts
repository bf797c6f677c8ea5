import type { Restored } from '../scene/restore.ts';
import type { Filling } from './scene.ts';

/** The scene that an address asks for, with a method that the book has. */
export function knownScene<S extends Filling>(
  scene: S,
  first: S,
  methods: readonly { readonly id: string }[],
): Restored<S> {
  if (methods.some(({ id }) => id === scene.method)) return { scene, note: null };
  return {
    scene: { ...scene, method: first.method },
    note: 'The method of this address is not in the book: another one is chosen.',
  };
}

import { withKnownPhotograph, type Restored } from '../scene/restore.ts';
import type { Scene } from './scene.ts';

interface Known {
  readonly photographs: readonly { readonly id: string }[];
  readonly methods: readonly { readonly id: string }[];
}

/** The scene that an address asks for, as far as this page can show it. */
export function knownScene(
  scene: Scene,
  first: Scene,
  { photographs, methods }: Known,
): Restored<Scene> {
  const placed = withKnownPhotograph(scene, first, photographs);
  if (methods.some(({ id }) => id === scene.method)) return placed;
  const note = 'The method of this address is not in the book: another one is chosen.';
  return {
    scene: { ...placed.scene, method: first.method },
    note: [placed.note, note].filter(Boolean).join(' '),
  };
}

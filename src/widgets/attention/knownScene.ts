import { withKnownPhotograph, type Restored } from '../scene/restore.ts';
import { pixels, type Scene } from './scene.ts';

interface Known {
  readonly photographs: readonly { readonly id: string }[];
  readonly networks: readonly { readonly id: string }[];
}

/** The scene that an address asks for, as far as this page can show it. */
export function knownScene(
  scene: Scene,
  first: Scene,
  { photographs, networks }: Known,
): Restored<Scene> {
  const placed = withKnownPhotograph(scene, first, photographs);
  if (scene.on === pixels || networks.some(({ id }) => id === scene.on)) return placed;
  const note = 'The network of this address is not in the book: colours are compared instead.';
  return {
    scene: { ...placed.scene, on: pixels },
    note: [placed.note, note].filter(Boolean).join(' '),
  };
}

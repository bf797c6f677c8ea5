import type { Restored } from '../scene/restore.ts';
import { pixels, type Scene } from './scene.ts';

/** The scene that an address asks for, on features that the book can compute. */
export function knownScene(
  scene: Scene,
  networks: readonly { readonly id: string }[],
): Restored<Scene> {
  if (scene.on === pixels || networks.some(({ id }) => id === scene.on))
    return { scene, note: null };
  return {
    scene: { ...scene, on: pixels },
    note: 'The network of this address is not in the book: colours are compared instead.',
  };
}

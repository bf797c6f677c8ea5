import { photographs } from '../easel/served.ts';
import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';

/** The named scene. Throws where a chapter names one that is not there, or one whose photograph is not. */
export function namedScene(name: string): Scene {
  const scene = scenes[name];
  if (!scene) throw new Error(`src/widgets/receptive-field/scenes.ts has no scene “${name}”.`);
  if (!photographs.some(({ id }) => id === scene.photograph)) {
    throw new Error(`content/photographs.yaml lacks “${scene.photograph}” of the scene “${name}”.`);
  }
  return scene;
}

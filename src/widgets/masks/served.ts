import { photographs } from '../easel/served.ts';
import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';

/** The named scene. Throws where a chapter names one that is not there, or one whose photograph is not. */
export function namedScene(name: string): Scene {
  const scene = scenes[name];
  if (!scene) throw new Error(`There is no scene “${name}” in src/widgets/masks/scenes.ts.`);
  if (!photographs.some(({ id }) => id === scene.photograph)) {
    throw new Error(
      `The scene “${name}” needs the photograph “${scene.photograph}”, which content/photographs.yaml lacks.`,
    );
  }
  return scene;
}

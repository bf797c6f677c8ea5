import { requirePhotograph } from '../easel/served.ts';
import { findScene } from '../scene/findScene.ts';
import type { Scene } from './scene.ts';
import { scenes } from './scenes.ts';

/** The named scene. Throws where a chapter names one that is not there, or one whose photograph is not. */
export function namedScene(name: string): Scene {
  const scene = findScene(scenes, name, 'masks');
  requirePhotograph(scene, name);
  return scene;
}

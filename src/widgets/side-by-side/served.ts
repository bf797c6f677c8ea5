import { findChoice, methods } from '../fill/served.ts';
import type { MethodChoice } from '../fill/view.ts';
import { findScene } from '../scene/findScene.ts';
import type { Scene } from './scene.ts';
import { compared, scenes } from './scenes.ts';

/** What the server gives to the figure; none of it is read again in the browser. */

/** The named scene, and what fills its hole. Throws where a page names one that is not there. */
export function namedScene(name: string): {
  readonly scene: Scene;
  readonly methods: readonly MethodChoice[];
} {
  const scene = findScene(scenes, name, 'side-by-side');
  return { scene, methods: compared[name]?.map(findChoice) ?? methods };
}

import { mapsFrom, parties, type Judged } from '../widgets/score-map/maps.ts';
import { scenes } from '../widgets/score-map/scenes.ts';
import { findScene } from '../widgets/scene/findScene.ts';
import { hearAtBuild } from './critics.ts';
import { once } from './once.ts';

/** A named scene's score maps, at build, once. Throws where there is no such scene. */
export const mapsAtBuild = once(async (name: string): Promise<Judged> => {
  const scene = findScene(scenes, name, 'score-map');
  return mapsFrom(await hearAtBuild(scene, parties));
});

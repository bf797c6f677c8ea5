import { mapsFrom, parties, type Judged } from '../widgets/score-map/maps.ts';
import { scenes } from '../widgets/score-map/scenes.ts';
import { hearAtBuild } from './critics.ts';

const judged = new Map<string, Promise<Judged>>();

/** A named scene's score maps, at build, once. Throws where there is no such scene. */
export function mapsAtBuild(name: string): Promise<Judged> {
  const scene = scenes[name];
  if (!scene) throw new Error(`There is no scene “${name}” in src/widgets/score-map/scenes.ts.`);
  const found = judged.get(name) ?? hearAtBuild(scene, parties).then(mapsFrom);
  judged.set(name, found);
  return found;
}

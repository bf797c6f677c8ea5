import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rasterise } from '../inpainting/marks.ts';
import { cutSquare } from '../inpainting/workingSquare.ts';
import { judgeInNode } from '../networks/node.ts';
import { judgedFrom, parties, type Judged } from '../widgets/critics/candidates.ts';
import { hear, seenSide, type Hearing, type Parties } from '../widgets/critics/court.ts';
import { scenes } from '../widgets/critics/scenes.ts';
import type { Painted } from '../widgets/scene/history.ts';
import { fillWith } from './fills.ts';
import { readPhotograph } from './pictures.ts';
import { once } from './once.ts';

/** A named scene before the critics, at build, once. Throws where there is no such scene. */
export const judgeAtBuild = once(judge);

async function judge(name: string): Promise<Judged> {
  const scene = scenes[name];
  if (!scene) throw new Error(`There is no scene “${name}” in src/widgets/critics/scenes.ts.`);
  return judgedFrom(await hearAtBuild(scene, parties));
}

/** Has the fills of a scene's hole judged at build. */
export async function hearAtBuild(scene: Painted, parties: Parties): Promise<Hearing> {
  const photograph = await readPhotograph(scene.photograph);
  const whole = rasterise(scene.marks, photograph.width, photograph.height);
  const { image, hole } = cutSquare(photograph, whole, seenSide);
  const models = pathToFileURL(resolve('models') + '/');
  const { discriminator: network, outputs } = parties;
  return hear(image, hole, parties, {
    fill: fillWith,
    judge: (image, hole) => judgeInNode({ network, image, hole, outputs }, models),
  });
}

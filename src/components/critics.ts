import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rasterise } from '../inpainting/marks.ts';
import { cutSquare } from '../inpainting/workingSquare.ts';
import { findNetwork } from '../networks/catalogue.ts';
import { judgeInNode } from '../networks/node.ts';
import { figureOf, judgedFrom, partiesOf, type Judged } from '../widgets/critics/candidates.ts';
import type { Told } from '../widgets/critics/Choices.tsx';
import {
  hear,
  seenSide,
  type CandidateId,
  type Hearing,
  type Parties,
} from '../widgets/critics/court.ts';
import { findJudge, judges, type JudgeId } from '../widgets/critics/judges.ts';
import { criticsCodec, type Scene } from '../widgets/critics/scene.ts';
import { scenes } from '../widgets/critics/scenes.ts';
import { findScene } from '../widgets/scene/findScene.ts';
import type { Painted } from '../widgets/scene/history.ts';
import { fillWith } from './fills.ts';
import { photographsIn } from './evaluation.ts';
import { discriminatedOf } from './measured.ts';
import { once } from './once.ts';
import { readPhotograph } from './pictures.ts';
import { required } from './required.ts';

/** A named scene before the critics, at build, once. Throws where there is no such scene. */
export const judgeAtBuild = once(judge);

async function judge(name: string): Promise<Judged> {
  const scene = sceneNamed(name);
  return judgedFrom(await hearAtBuild(scene, partiesOf(scene)));
}

/** Throws where there is no such scene. */
export function sceneNamed(name: string): Scene {
  const scene = findScene(scenes, name, 'critics');
  return scene;
}

/** The mean scores of a named scene's pictures, with their signs, from a judge whose score is no share of certainty. */
export async function scoresAtBuild(name: string): Promise<Readonly<Record<CandidateId, string>>> {
  const { asked, verdicts } = await judgeAtBuild(name);
  const of = (id: CandidateId) =>
    figureOf(
      required(
        verdicts.find((one) => one.id === id),
        `a verdict on ${id}`,
      ),
      findJudge(asked.judge),
    );
  return { photograph: of('photograph'), classical: of('classical'), network: of('network') };
}

/** The address that shows a named scene in chapter 7's figure. */
export function addressBefore(name: string): string {
  return `/chapters/glcic/#critics=${criticsCodec.encode(sceneNamed(name))}`;
}

/** How well every judge tells photographs from its opponent's fills, as it was measured. */
export function toldApart(): Told {
  const measured = (id: JudgeId) => {
    const against = required(findNetwork(id).trained.against, `the opponent of ${id}`);
    return {
      opponent: findNetwork(against).name,
      share: discriminatedOf(against, 'square-37'),
    };
  };
  return {
    hole: 'a square of 37 % of the side',
    photographs: photographsIn('test-a'),
    shares: Object.fromEntries(judges.map(({ id }) => [id, measured(id)])) as Told['shares'],
  };
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

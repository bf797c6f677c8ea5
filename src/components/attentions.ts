import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Image } from '../inpainting/image.ts';
import { rasterise } from '../inpainting/marks.ts';
import { bricks, stripes } from '../inpainting/patterns.ts';
import { resize } from '../inpainting/resample.ts';
import { runInNode } from '../networks/node.ts';
import { createAttending, type Attender } from '../widgets/attention/attend.ts';
import { chosenAt, targetNear, type Chosen } from '../widgets/attention/chosen.ts';
import type { Rgba } from '../widgets/attention/draw.ts';
import { foundIn, type Found } from '../widgets/attention/found.ts';
import { featuresOutput, pixels, workSide, type Scene } from '../widgets/attention/scene.ts';
import { scenes, type SceneName } from '../widgets/attention/scenes.ts';
import { tilesOf, type Tiles } from '../widgets/attention/tiles.ts';
import { squareSide } from '../widgets/easel/squares.ts';
import { inBytes, readSquare } from './pictures.ts';
import { once } from './once.ts';

/** A scene of an attention figure, computed at build. */
interface BuiltAttention extends Attender {
  readonly chosen: Chosen;
  readonly tiles: Tiles<Rgba>;
}

/** Bricks are so high, stripes so far apart, that a hole hides two or three and leaves several. */
export const course = squareSide / 9;
export const period = squareSide / 10;

/** The pictures drawn by rule, as large as the photographs' squares. */
export const patterns: Readonly<Record<string, () => Image>> = {
  bricks: () => bricks(squareSide, squareSide, course),
  stripes: () => stripes(squareSide, squareSide, period),
};

/** The named scene's attention; each is computed once. Throws where its position lies in no hole. */
export const attentionAtBuild = once((name: SceneName) => attend(scenes[name]));

async function attend(scene: Scene): Promise<BuiltAttention> {
  const picture = await squareOf(scene.photograph);
  const found = scene.on === pixels ? null : await featuresOf(scene, picture);
  const request = {
    key: scene.photograph,
    picture,
    marks: scene.marks,
    knobs: scene,
    found,
  };
  const { attended, weightsOf } = createAttending()(request);
  const target = targetNear(attended, scene.at);
  if (target === null) throw new Error('A scene of an attention figure has no hole.');
  const chosen = chosenAt(attended, target);
  return { attended, weightsOf, chosen, tiles: tilesOf(attended, chosen, scene.patch) };
}

async function featuresOf({ on, marks }: Scene, image: Image): Promise<Found> {
  const hole = rasterise(marks, image.width, image.height);
  const result = await runInNode(
    { network: on, image, hole, outputs: [featuresOutput] },
    pathToFileURL(resolve('models') + '/'),
  );
  return foundIn(result, image, hole);
}

/** The square that the figure works on, as a browser reads it: in bytes. */
async function squareOf(id: string): Promise<Image> {
  const pattern = patterns[id]?.();
  const picture = pattern ? inBytes(pattern) : await readSquare(id);
  return resize(picture, workSide, workSide);
}

/**
 * The share of a scene's positions whose best source lies at their own height, at most one row off, and the
 * share of all pairs of a position in the hole and one outside of which that is true: what chance comes to.
 */
export async function levelShareOf(name: SceneName): Promise<{ best: number; chance: number }> {
  const { targets, sources, depth, side } = (await attentionAtBuild(name)).attended;
  const inHole = new Set(targets);
  const isLevel = (a: number, b: number): boolean =>
    Math.abs(Math.floor(a / side) - Math.floor(b / side)) <= 1;
  let [best, level] = [0, 0];
  targets.forEach((target, i) => {
    if (isLevel(target, sources[i * depth] ?? -1)) best++;
    for (let place = 0; place < side * side; place++)
      if (!inHole.has(place) && isLevel(target, place)) level++;
  });
  return {
    best: best / targets.length,
    chance: level / targets.length / (side ** 2 - targets.length),
  };
}

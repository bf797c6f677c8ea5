import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { blend } from '../inpainting/blend.ts';
import type { Hole } from '../inpainting/hole.ts';
import { rgbaFromImage, type Image } from '../inpainting/image.ts';
import { rasterise } from '../inpainting/marks.ts';
import { classicalMethods } from '../inpainting/methods.ts';
import type { Distance } from '../inpainting/metrics.ts';
import { cutSquare, distanceFromHidden, layBack } from '../inpainting/workingSquare.ts';
import { askedFor, drawingOf } from '../networks/coarse.ts';
import { runInNode } from '../networks/node.ts';
import type { Filling } from '../widgets/fill/scene.ts';
import { findChoice } from '../widgets/fill/served.ts';
import { readPhotograph } from './pictures.ts';
import { once } from './once.ts';

/** A fill at the photograph's resolution. */
interface LaidFill {
  /** The photograph's size, transparent outside the hole. */
  readonly rgba: Uint8ClampedArray;
  readonly distance: Distance;
}

/** A scene's hole, filled. */
interface BuiltFill extends LaidFill {
  readonly photograph: Image;
  /** Of a network, the same fill blended into the photograph. */
  readonly blended: LaidFill | null;
}

/**
 * Fills a scene's hole at build by the method itself, so that what a page shows first is never older
 * than the network. Each scene is filled once.
 */
export const fillAtBuild = once(fill, (scene) => JSON.stringify(scene));

async function fill(scene: Filling): Promise<BuiltFill> {
  const photograph = await readPhotograph(scene.photograph);
  const hole = rasterise(scene.marks, photograph.width, photograph.height);
  const { square, ...cut } = cutSquare(photograph, hole, scene.size);
  const fill = await fillWith(scene.method, cut.image, cut.hole);
  const laid = (drawn: Image): LaidFill => {
    const rgba = rgbaFromImage(layBack(photograph, hole, square, drawn));
    hole.data.forEach((missing, i) => (rgba[4 * i + 3] = 255 * missing));
    return { rgba, distance: distanceFromHidden(photograph, hole, square, drawn) };
  };
  const isTrained = findChoice(scene.method).kind === 'network';
  const blended = isTrained ? laid(blend(cut.image, cut.hole, fill)) : null;
  return { photograph, ...laid(fill), blended };
}

/** A method's fill of a square picture, at build. */
export async function fillWith(method: string, image: Image, hole: Hole): Promise<Image> {
  const classical = classicalMethods[method];
  if (classical) return classical(image, hole);
  const drawing = findChoice(method);
  const result = await runInNode(
    { ...askedFor(drawing), image, hole },
    pathToFileURL(resolve('models') + '/'),
  );
  return drawingOf(drawing, result);
}

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { APIRoute } from 'astro';
import { readPhotograph, webpOf } from '../../../components/pictures.ts';
import type { Hole } from '../../../inpainting/hole.ts';
import { rgbaFromImage, type Image } from '../../../inpainting/image.ts';
import { rasterise } from '../../../inpainting/marks.ts';
import { classicalMethods } from '../../../inpainting/methods.ts';
import { cutSquare, layBack } from '../../../inpainting/workingSquare.ts';
import { runInNode } from '../../../networks/node.ts';
import { scenes } from '../../../widgets/fill/scenes.ts';
import { namedScene } from '../../../widgets/fill/served.ts';

export const getStaticPaths = () => Object.keys(scenes).map((scene) => ({ params: { scene } }));

/**
 * A named scene's hole, filled: the photograph's size, transparent outside the hole. It is computed at
 * build by the method itself, so that what a page shows first is never older than the network.
 */
export const GET: APIRoute = async ({ params }) => {
  const scene = namedScene(params['scene'] ?? '');
  const image = await readPhotograph(scene.photograph);
  const hole = rasterise(scene.marks, image.width, image.height);
  const cut = cutSquare(image, hole, scene.size);
  const fill = await fillWith(scene.method, cut.image, cut.hole);
  const rgba = rgbaFromImage(layBack(image, hole, cut.square, fill));
  hole.data.forEach((missing, i) => (rgba[4 * i + 3] = 255 * missing));
  return webpOf(image, rgba);
};

async function fillWith(method: string, image: Image, hole: Hole): Promise<Image> {
  const classical = classicalMethods[method];
  if (classical) return classical(image, hole);
  const { fill } = await runInNode(
    { network: method, image, hole },
    pathToFileURL(resolve('models') + '/'),
  );
  return fill;
}

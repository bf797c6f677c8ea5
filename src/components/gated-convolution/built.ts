import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { imageFromRgba, type Image } from '../../inpainting/image.ts';
import { resize } from '../../inpainting/resample.ts';
import { runInNode } from '../../networks/node.ts';
import { photographs } from '../../widgets/easel/served.ts';
import { squareSide } from '../../widgets/easel/squares.ts';
import { drawAtlas } from '../../widgets/masks/atlas.ts';
import { firstKernels, openBoth } from '../../widgets/masks/computeOpened.ts';
import { gatesOf, openings } from '../../widgets/masks/gates.ts';
import { gateOutputs, side } from '../../widgets/masks/layers.ts';
import { holeOf } from '../../widgets/masks/masks.ts';
import type { Scene } from '../../widgets/masks/scene.ts';
import { namedScene } from '../../widgets/masks/served.ts';
import type { Opened, Shown } from '../../widgets/masks/view.ts';

/** What a page shows of a scene before its reader runs the network: computed at build, once. */
export interface Built {
  readonly scene: Scene;
  readonly shown: Shown & { readonly gates: Readonly<Record<string, Image>> };
  readonly opened: Opened;
  /** The atlas's bytes of grey. */
  readonly grey: Uint8ClampedArray;
}

const builds = new Map<string, Promise<Built>>();

/** The gates of a named scene, and its opened window. */
export function builtScene(name: string): Promise<Built> {
  const build = builds.get(name) ?? buildScene(name);
  builds.set(name, build);
  return build;
}

async function buildScene(name: string): Promise<Built> {
  const scene = namedScene(name);
  const image = await squareImage(scene.photograph);
  const hole = holeOf(scene.marks);
  const { outputs } = await runInNode(
    { network: 'deepfill-v2', image, hole, outputs: gateOutputs },
    pathToFileURL(resolve('models') + '/'),
  );
  const gates = Object.fromEntries(
    Object.entries(outputs).map(([output, tensor]) => [output, gatesOf(tensor)]),
  );
  const { grey, ...atlas } = drawAtlas(gates);
  const opened = Object.fromEntries(
    Object.entries(gates).map(([output, layer]) => [output, openings(layer, hole)]),
  );
  const channel = opened['gate_conv2_downsample']?.[0]?.channel ?? 0;
  return {
    scene,
    grey,
    shown: {
      picture: scene.photograph,
      title: photographs.find(({ id }) => id === scene.photograph)?.title ?? scene.photograph,
      marks: scene.marks,
      atlas: { ...atlas, url: `/stills/masks/${name}.webp` },
      openings: opened,
      gates,
      provider: 'still',
      line: `DeepFill v2 computed these gates at ${side} × ${side} when this page was built. Paint, and run it on your own hole.`,
    },
    opened: openBoth(image, scene.marks, await firstKernels(), scene.place, channel),
  };
}

/** A photograph's middle square as the networks get it, from the same pixels as in the browser. */
async function squareImage(id: string): Promise<Image> {
  const photograph = photographs.find((one) => one.id === id);
  if (!photograph) throw new Error(`content/photographs.yaml has no photograph “${id}”.`);
  const { data, info } = await sharp(`public${photograph.file}`)
    .resize(squareSide, squareSide, { fit: 'cover' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return resize(imageFromRgba(data, info.width, info.height), side, side);
}

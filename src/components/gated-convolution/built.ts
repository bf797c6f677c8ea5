import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { imageFromRgba, type Image } from '../../inpainting/image.ts';
import type { Mark } from '../../inpainting/marks.ts';
import { resize } from '../../inpainting/resample.ts';
import { runInNode } from '../../networks/node.ts';
import type { Photograph } from '../../widgets/easel/picture.ts';
import { photographs } from '../../widgets/easel/served.ts';
import { squareSide } from '../../widgets/easel/squares.ts';
import { drawAtlas } from '../../widgets/masks/atlas.ts';
import { firstKernels, openBoth } from '../../widgets/masks/computeOpened.ts';
import { gatesOf, openings, type Opening } from '../../widgets/masks/gates.ts';
import { gateOutputs, network, side } from '../../widgets/masks/layers.ts';
import { holeOf } from '../../widgets/masks/masks.ts';
import type { Scene } from '../../widgets/masks/scene.ts';
import { namedScene } from '../../widgets/masks/served.ts';
import type { Opened, Shown } from '../../widgets/masks/view.ts';
import { once } from '../once.ts';
import { required } from '../required.ts';

/** What a page shows of a scene before its reader runs the network: computed at build, once. */
export interface Built {
  readonly scene: Scene;
  readonly shown: Shown & { readonly gates: Readonly<Record<string, Image>> };
  readonly opened: Opened;
  /** The atlas's bytes of grey. */
  readonly grey: Uint8ClampedArray;
}

/** The gates of a named scene, and its opened window. */
export const builtScene = once(buildScene);

async function buildScene(name: string): Promise<Built> {
  const scene = namedScene(name);
  const { image, hole, gates } = await computeGates(scene.photograph, scene.marks);
  const { grey, ...atlas } = drawAtlas(gates);
  const opened = Object.fromEntries(
    Object.entries(gates).map(([output, layer]) => [output, openings(layer, hole)]),
  );
  const { channel } = required(
    opened['gate_conv2_downsample']?.[0],
    'which channel of the second layer shuts the hole out most',
  );
  return {
    scene,
    grey,
    shown: {
      picture: scene.photograph,
      title: knownPhotograph(scene.photograph).title,
      marks: scene.marks,
      atlas: { ...atlas, url: `/stills/masks/${name}.webp` },
      openings: Object.fromEntries(
        Object.entries(opened).map(([output, list]) => [output, list.map(roundedOpening)]),
      ),
      gates,
      provider: 'still',
      line: `DeepFill v2 computed these gates at ${side} × ${side} when this page was built. Paint, and run it on your own hole.`,
    },
    opened: roundedWindow(openBoth(image, scene.marks, await firstKernels(), scene.place, channel)),
  };
}

/** A page carries no more digits than it shows. */
function rounded(value: number): number {
  return Number(value.toFixed(3));
}

function roundedOpening({ channel, inside, outside }: Opening): Opening {
  return {
    channel,
    // Shown in per cent.
    inside: inside === null ? null : Number(inside.toFixed(2)),
    outside: outside === null ? null : Number(outside.toFixed(2)),
  };
}

function roundedWindow({ gate, ...others }: Opened): Opened {
  return {
    ...others,
    gate: {
      featureTerms: gate.featureTerms.map(rounded),
      logitTerms: gate.logitTerms.map(rounded),
      featureBias: rounded(gate.featureBias),
      logitBias: rounded(gate.logitBias),
      feature: rounded(gate.feature),
      logit: rounded(gate.logit),
      activated: rounded(gate.activated),
      gate: rounded(gate.gate),
      output: rounded(gate.output),
    },
  };
}

/** The gates of a photograph of the book under a hole, by output. */
export async function computeGates(photograph: string, marks: readonly Mark[]) {
  const image = await squareImage(photograph);
  const hole = holeOf(marks);
  const { outputs } = await runInNode(
    { network, image, hole, outputs: gateOutputs },
    pathToFileURL(resolve('models') + '/'),
  );
  const gates = Object.fromEntries(
    Object.entries(outputs).map(([output, tensor]) => [output, gatesOf(tensor)]),
  );
  return { image, hole, gates };
}

function knownPhotograph(id: string): Photograph {
  const photograph = photographs.find((one) => one.id === id);
  if (!photograph) throw new Error(`content/photographs.yaml has no photograph “${id}”.`);
  return photograph;
}

/** A photograph's middle square as the networks get it, from the same pixels as in the browser. */
export async function squareImage(id: string): Promise<Image> {
  const photograph = knownPhotograph(id);
  const { data, info } = await sharp(`public${photograph.file}`)
    .resize(squareSide, squareSide, { fit: 'cover' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return resize(imageFromRgba(data, info.width, info.height), side, side);
}

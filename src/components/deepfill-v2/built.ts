import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { judgeInNode, runInNode } from '../../networks/node.ts';
import type { DrawnPixels } from '../../widgets/easel/PixelLayer.tsx';
import { drawChannel } from '../../widgets/architecture/draw.ts';
import { extents } from '../../widgets/architecture/extent.ts';
import { layers } from '../../widgets/architecture/layers.ts';
import { side, views, type Scene } from '../../widgets/architecture/scene.ts';
import { scenes } from '../../widgets/architecture/scenes.ts';
import { sheetOf } from '../../widgets/architecture/sheet.ts';
import { findScene } from '../../widgets/scene/findScene.ts';
import type { Shown } from '../../widgets/architecture/view.ts';
import {
  critic,
  fillsOf,
  generator,
  walkThrough,
  type Fills,
  type Look,
  type Walked,
} from '../../widgets/architecture/walk.ts';
import { holeOf } from '../../widgets/masks/masks.ts';
import { squareImage } from '../gated-convolution/built.ts';
import { once } from '../once.ts';

/** What a page shows of a scene before its reader runs the network. */
interface BuiltWalk {
  readonly scene: Scene;
  readonly shown: Shown;
  /** The folder of its pictures. */
  readonly stills: string;
  readonly walked: Walked;
  readonly fills: Fills;
}

/** A named scene, walked through at build, once. Throws where there is no such scene. */
export const builtWalk = once(walk);

async function walk(name: string): Promise<BuiltWalk> {
  const scene = findScene(scenes, name, 'architecture');
  const { photograph, marks, attention, softmaxScale, gates } = scene;
  const knobs = { attention, softmaxScale, gates };
  const image = await squareImage(photograph);
  const hole = holeOf(marks);
  const models = pathToFileURL(resolve('models') + '/');
  const walked = await walkThrough(image, hole, knobs, {
    generate: (values, outputs) =>
      runInNode({ network: generator, image, hole, knobs: values, outputs }, models),
    judge: (completed, outputs) =>
      judgeInNode({ network: critic, image: completed, hole, outputs }, models),
  });
  const stills = `/stills/architecture/${name}`;
  const looks = Object.entries(walked.looks);
  const rounded = (value: number) => Number(value.toFixed(2));
  return {
    scene,
    stills,
    walked,
    fills: fillsOf(image, hole, walked),
    shown: {
      asked: { picture: photograph, marks, knobs },
      provider: 'still',
      line: `DeepFill v2 ran at ${side} × ${side} when this page was built. Paint, turn a knob, and run it on your own hole.`,
      change: null,
      psnr: { coarse: rounded(walked.psnr.coarse), fill: rounded(walked.psnr.fill) },
      fills: null,
      looks: null,
      channels: Object.fromEntries(looks.map(([id, { channel }]) => [id, channel])),
      scales: Object.fromEntries(
        looks.map(([id, { scales }]) => [
          id,
          Object.fromEntries(Object.entries(scales).map(([view, scale]) => [view, rounded(scale)])),
        ]),
      ),
    },
  };
}

/** As large as a page shows them. */
const tileSide = 64;

/** The pictures of a walk, by the name of their file: every layer's tile, its channels, and what was drawn. */
export function picturesOf({
  walked: { looks },
  fills,
}: BuiltWalk): Readonly<Record<string, () => DrawnPixels>> {
  const drawn = layers.flatMap(({ id }) => looks[id] ?? []);
  const sheets = layers.flatMap(({ id }) => {
    const look = looks[id];
    return look ? [[id, () => sheetOf(channelsOf(look), tileSide)] as const] : [];
  });
  return {
    tiles: () =>
      sheetOf(
        drawn.map(({ tile }) => tile),
        tileSide,
      ),
    ...Object.fromEntries(
      Object.entries(fills).flatMap(([which, drawn]) =>
        extents.map((extent) => [`${which}-${extent}`, () => drawn[extent]]),
      ),
    ),
    ...Object.fromEntries(sheets),
  };
}

/** Every channel of a layer, one view after another. */
function channelsOf({ activations, scales }: Look): readonly DrawnPixels[] {
  return views.flatMap((view) => {
    const image = activations[view];
    if (!image) return [];
    return Array.from({ length: image.channels }, (_, channel) =>
      drawChannel(image, channel, view, scales[view] ?? 1),
    );
  });
}

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNode } from '../../networks/node.ts';
import { drawnIn, extents, type DrawnIn } from '../../widgets/architecture/extent.ts';
import { sheetsOf } from '../../widgets/bottleneck/draw.ts';
import type { Scene } from '../../widgets/bottleneck/scene.ts';
import { scenes } from '../../widgets/bottleneck/scenes.ts';
import {
  network,
  numbersOf,
  takeApart,
  type Apart,
  type Both,
} from '../../widgets/bottleneck/takeApart.ts';
import { findScene } from '../../widgets/scene/findScene.ts';
import type { Shown } from '../../widgets/bottleneck/view.ts';
import type { DrawnPixels } from '../../widgets/easel/PixelLayer.tsx';
import { side } from '../../widgets/masks/layers.ts';
import { holeOf } from '../../widgets/masks/masks.ts';
import { squareImage } from '../gated-convolution/built.ts';
import { once } from '../once.ts';

/** What a page shows of a scene before its reader runs the network. */
interface BuiltBottleneck {
  readonly scene: Scene;
  readonly shown: Omit<Shown, 'marks' | 'apart'>;
  /** The folder of its pictures. */
  readonly stills: string;
  readonly apart: Apart;
  readonly fills: Both<DrawnIn>;
}

/** A named scene's code, taken apart at build, once. Throws where there is no such scene. */
export const builtBottleneck = once(build);

async function build(name: string): Promise<BuiltBottleneck> {
  const scene = findScene(scenes, name, 'bottleneck');
  const image = await squareImage(scene.photograph);
  const hole = holeOf(scene.marks);
  const models = pathToFileURL(resolve('models') + '/');
  const apart = await takeApart(image, hole, (knobs, outputs) =>
    runInNode({ network, image, hole, knobs, outputs }, models),
  );
  const { psnr, maps, of, scale, weightScales, reach } = apart;
  const { before, spread, alone } = numbersOf(apart, scene.map);
  const stills = `/stills/bottleneck/${name}`;
  return {
    scene,
    stills,
    apart,
    fills: {
      spread: drawnIn(image, hole, apart.fills.spread),
      alone: drawnIn(image, hole, apart.fills.alone),
    },
    shown: {
      picture: scene.photograph,
      provider: 'still',
      line: `The Context Encoder ran at ${side} × ${side} when this page was built. Paint, and run it on your own hole.`,
      maps,
      of,
      psnr: { spread: rounded(psnr.spread), alone: rounded(psnr.alone) },
      scale: rounded(scale),
      weightScales: weightScales.map(rounded),
      numbers: {
        [scene.map]: {
          before: before.map(rounded),
          spread: spread.map(rounded),
          alone: alone.map(rounded),
        },
      },
      reach: reach.map((shares) => shares.map(rounded)),
      fills: null,
    },
  };
}

/** A page carries no more digits than it shows. */
function rounded(value: number): number {
  return Number(value.toFixed(2));
}

/** The pictures of a scene by the name of their file: both fills, and the sheets that the figure cuts its maps from. */
export function picturesOf({
  apart,
  fills,
}: BuiltBottleneck): Readonly<Record<string, DrawnPixels>> {
  const drawn = (['spread', 'alone'] as const).flatMap((way) =>
    extents.map((extent) => [`${way}-${extent}`, fills[way][extent]] as const),
  );
  return { ...Object.fromEntries(drawn), ...sheetsOf(apart) };
}

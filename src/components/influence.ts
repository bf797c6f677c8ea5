import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Image } from '../inpainting/image.ts';
import { runInNode } from '../networks/node.ts';
import type { DrawnPixels } from '../widgets/easel/PixelLayer.tsx';
import { drawChanges, drawSpot } from '../widgets/influence/draw.ts';
import { holeUnder } from '../widgets/influence/hole.ts';
import { pairs, type PairName } from '../widgets/influence/pairs.ts';
import { side, type Scene } from '../widgets/influence/scene.ts';
import { compared, scenes, type SceneName } from '../widgets/influence/scenes.ts';
import type { Shown } from '../widgets/influence/view.ts';
import { weigh, type Weighed } from '../widgets/influence/weigh.ts';
import { squareImage } from './gated-convolution/built.ts';
import { once } from './once.ts';
import { required } from './required.ts';

/** What a page shows of a scene before its reader runs the networks. */
interface BuiltInfluence {
  readonly scene: Scene;
  readonly pair: PairName;
  readonly image: Image;
  readonly weighed: readonly Weighed[];
  readonly shown: Omit<Shown, 'marks'>;
  /** A picture of the spot's changed colours. */
  readonly still: string;
}

/** A named scene's spot, weighed at build, once. */
export const builtInfluence = once(build);

async function build(name: SceneName): Promise<BuiltInfluence> {
  const scene = scenes[name];
  const pair = compared[name];
  const { photograph, marks, spot } = scene;
  const image = await squareImage(photograph);
  const hole = holeUnder(marks);
  const models = pathToFileURL(resolve('models') + '/');
  const weighed = await weigh(image, hole, spot, pair, async ({ network, knobs }, image) => {
    return (await runInNode({ network, image, hole, knobs }, models)).fill;
  });
  const stills = `/stills/influence/${name}`;
  return {
    scene,
    pair,
    image,
    weighed,
    still: `${stills}/spot.webp`,
    shown: {
      picture: photograph,
      spot,
      provider: 'still',
      line: `${pairs[pair].names} ran at ${side} × ${side} when this page was built. Move the spot, and run them yourself.`,
      changes: weighed.map(({ id, share, farthest, mean, largest, beyond }) => ({
        id,
        share: rounded(share),
        farthest,
        mean: rounded(mean),
        largest: rounded(largest),
        beyond: beyond === null ? null : rounded(beyond),
        heat: { still: `${stills}/${id}.webp` },
      })),
    },
  };
}

/** What is rounded again, where it is shown, keeps digits enough not to be moved twice. Only nothing becomes nothing. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

/** What the spot of a named scene does to one network's fill. */
export async function influenceIn(name: SceneName, variant: string): Promise<Weighed> {
  const { weighed } = await builtInfluence(name);
  return required(
    weighed.find(({ id }) => id === variant),
    `what the spot of “${name}” does to ${variant}`,
  );
}

/** The pictures of a scene by the name of their file: the spot, and each network's changes. */
export async function picturesOf(name: SceneName): Promise<Readonly<Record<string, DrawnPixels>>> {
  const { scene, image, weighed } = await builtInfluence(name);
  return {
    spot: drawSpot(image, scene.spot),
    ...Object.fromEntries(weighed.map(({ id, values }) => [id, drawChanges(values)])),
  };
}

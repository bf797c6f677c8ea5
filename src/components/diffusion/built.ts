import { lumaOf, type Image } from '../../inpainting/image.ts';
import { rasterise } from '../../inpainting/marks.ts';
import { resize } from '../../inpainting/resample.ts';
import {
  advance,
  frameOf,
  isDone,
  watch,
  watchRest,
  type Frame,
} from '../../widgets/diffusion/frame.ts';
import { methods } from '../../widgets/diffusion/methods.ts';
import { profileOf, rowAt, type Profile } from '../../widgets/diffusion/profile.ts';
import { mostSteps, workingSize, type Scene } from '../../widgets/diffusion/scene.ts';
import { photographs } from '../../widgets/easel/served.ts';
import { readPhotograph } from '../pictures.ts';
import { once } from '../once.ts';

/** A scene as its figure first shows it. */
interface BuiltDiffusion {
  readonly image: Image;
  readonly frame: Frame;
  readonly profile: Profile;
}

/** Takes a named scene's steps at build, by the code that takes them in the page. Each scene is built once. */
export const diffuseAtBuild = once(diffuse);

async function diffuse(scene: Scene): Promise<BuiltDiffusion> {
  const photograph = photographs.find(({ id }) => id === scene.photograph);
  if (!photograph) throw new Error(`A scene needs ${scene.photograph}.`);
  const { width, height } = workingSize(photograph);
  const image = resize(await readPhotograph(photograph.id), width, height);
  const hole = rasterise(scene.marks, image.width, image.height);
  const watched = watch(image, hole, scene);
  advance(watched, scene.steps);
  const frame = frameOf(watched);
  const rest = watchRest(image, hole, scene);
  if (methods[scene.method].isRestKnown) advance(rest, mostSteps(scene.method));
  const planes = {
    truth: Float32Array.from(lumaOf(image)),
    current: frame.luma,
    final: isDone(rest) ? frameOf(rest).luma : null,
    before: null,
  };
  return { image, frame, profile: profileOf(planes, hole, rowAt(scene.line, image)) };
}

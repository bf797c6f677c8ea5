import { steppers } from '../../inpainting/diffusion/steppers.ts';
import { boundsOf, type Rectangle } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import { rasterise } from '../../inpainting/marks.ts';
import { classicalMethods, type Method } from '../../inpainting/methods.ts';
import { psnrOf, squaredErrorInHole } from '../../inpainting/metrics.ts';
import { crop } from '../../inpainting/resample.ts';
import { restingIds, type MethodId } from '../../widgets/diffusion/methods.ts';
import { workingSize } from '../../widgets/diffusion/scene.ts';
import { scenes, type SceneName } from '../../widgets/diffusion/scenes.ts';
import { readPhotograph } from '../pictures.ts';
import { once } from '../once.ts';

/** The scenes whose fills are shown side by side, and by which methods. */
export const compared = {
  wide: restingIds,
  rim: ['harmonic', 'total-variation', 'isophote-transport'],
} as const satisfies Partial<Record<SceneName, readonly MethodId[]>>;
export type Compared = keyof typeof compared;

/** After so many rounds the transport of isophotes is shown, which rests too late. */
export const rounds = 300;

/** A scene's hole and what lies around it, filled by several methods. */
interface Fills {
  readonly truth: Image;
  readonly fills: ReadonlyMap<MethodId, { readonly image: Image; readonly psnr: number }>;
}

/** Each scene is filled once a build, at the size that its figure works at. */
export const fillsOf = once(fill);

async function fill(name: Compared): Promise<Fills> {
  const scene = scenes[name];
  const { width } = workingSize({ width: 4096, height: 4096 });
  const image = await readPhotograph(scene.photograph, width);
  const hole = rasterise(scene.marks, image.width, image.height);
  const bounds = boundsOf(hole);
  if (!bounds) throw new Error('A scene without a hole has nothing to compare.');
  const frame = around(bounds, image);
  const fills = compared[name].map((id) => {
    const filled = (classicalMethods[id] ?? stepped(id))(image, hole);
    const psnr = psnrOf(squaredErrorInHole(image, filled, hole));
    return [id, { image: crop(filled, frame), psnr }] as const;
  });
  return { truth: crop(image, frame), fills: new Map(fills) };
}

const stepped =
  (id: MethodId): Method =>
  (image, hole) => {
    const stepper = steppers[id]?.(image, hole, 'relaxation');
    if (!stepper) throw new Error(`There is no stepper called ${id}.`);
    while (stepper.iterations < rounds && stepper.next() > stepper.rest);
    return stepper.image;
  };

/** The rectangle with a third of its sides around it, more above and below a flat one, as far as the picture goes. */
function around({ left, top, width, height }: Rectangle, image: Image): Rectangle {
  const across = Math.round(width / 3);
  const down = Math.round(Math.max(height / 3, width / 4));
  const [x, y] = [Math.max(0, left - across), Math.max(0, top - down)];
  return {
    left: x,
    top: y,
    width: Math.min(image.width, left + width + across) - x,
    height: Math.min(image.height, top + height + down) - y,
  };
}

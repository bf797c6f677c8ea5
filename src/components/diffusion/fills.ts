import { boundsOf, type Rectangle } from '../../inpainting/hole.ts';
import type { Image } from '../../inpainting/image.ts';
import { rasterise } from '../../inpainting/marks.ts';
import { classicalMethods } from '../../inpainting/methods.ts';
import { psnrOf, squaredErrorInHole } from '../../inpainting/metrics.ts';
import { crop } from '../../inpainting/resample.ts';
import { methodIds, type MethodId } from '../../widgets/diffusion/methods.ts';
import { workingSize, type Scene } from '../../widgets/diffusion/scene.ts';
import { readPhotograph } from '../pictures.ts';
import { once } from '../once.ts';

/** A scene's hole and what lies around it, filled by every method at rest. */
export interface FiveFills {
  readonly truth: Image;
  readonly fills: ReadonlyMap<MethodId, { readonly image: Image; readonly psnr: number }>;
}

/** Each scene is filled once a build, at the size that its figure works at. */
export const fillFiveTimes = once(fill);

async function fill(scene: Scene): Promise<FiveFills> {
  const { width } = workingSize({ width: 4096, height: 4096 });
  const image = await readPhotograph(scene.photograph, width);
  const hole = rasterise(scene.marks, image.width, image.height);
  const bounds = boundsOf(hole);
  if (!bounds) throw new Error('A scene without a hole has nothing to compare.');
  const frame = around(bounds, image);
  const fills = methodIds.map((id) => {
    const filled = classicalMethods[id]?.(image, hole);
    if (!filled) throw new Error(`src/inpainting/methods.ts has no method “${id}”.`);
    const psnr = psnrOf(squaredErrorInHole(image, filled, hole));
    return [id, { image: crop(filled, frame), psnr }] as const;
  });
  return { truth: crop(image, frame), fills: new Map(fills) };
}

/** The rectangle with a third of its sides around it, as far as the picture goes. */
function around({ left, top, width, height }: Rectangle, image: Image): Rectangle {
  const [x, y] = [
    Math.max(0, left - Math.round(width / 3)),
    Math.max(0, top - Math.round(height / 3)),
  ];
  return {
    left: x,
    top: y,
    width: Math.min(image.width, left + Math.round((4 * width) / 3)) - x,
    height: Math.min(image.height, top + Math.round((4 * height) / 3)) - y,
  };
}

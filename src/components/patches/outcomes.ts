import type { Image } from '../../inpainting/image.ts';
import { rasterise } from '../../inpainting/marks.ts';
import { twoRegions } from '../../inpainting/patches/twoRegions.ts';
import { centreSquare, resize } from '../../inpainting/resample.ts';
import { outcomesOf, type Outcomes } from '../../widgets/patches/run.ts';
import { twoRegionsId, workSide, type Scene } from '../../widgets/patches/scene.ts';
import { readPhotograph } from '../pictures.ts';

/** The picture of a scene as its figure works on it: a square of `workSide` pixels. */
export async function pictureOf(photograph: string): Promise<Image> {
  if (photograph === twoRegionsId) return twoRegions(workSide);
  return resize(centreSquare(await readPhotograph(photograph)), workSide, workSide);
}

const built = new Map<string, Promise<Outcomes>>();

/** A scene's hole filled at build, in both orders; once for all that shows it. */
export function outcomesAtBuild(scene: Scene): Promise<Outcomes> {
  const { photograph, marks, patchSize } = scene;
  const key = JSON.stringify({ photograph, marks, patchSize });
  const found =
    built.get(key) ??
    pictureOf(photograph).then((image) =>
      outcomesOf({ image, hole: rasterise(marks, image.width, image.height), patchSize }),
    );
  built.set(key, found);
  return found;
}

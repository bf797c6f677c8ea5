import type { Image } from '../../inpainting/image.ts';
import { rasterise } from '../../inpainting/marks.ts';
import { twoRegions } from '../../inpainting/patches/twoRegions.ts';
import { resize } from '../../inpainting/resample.ts';
import { outcomesOf, type Outcomes } from '../../widgets/patches/run.ts';
import { twoRegionsId, workSide, type Scene } from '../../widgets/patches/scene.ts';
import { inBytes, readSquare } from '../pictures.ts';
import { once } from '../once.ts';

/** The picture of a scene as its figure works on it: a square of `workSide` pixels. */
export async function pictureOf(photograph: string): Promise<Image> {
  if (photograph === twoRegionsId) return inBytes(twoRegions(workSide));
  return resize(await readSquare(photograph), workSide, workSide);
}

/** A scene's hole filled at build, in both orders; once for all that shows it. */
export const outcomesAtBuild = once(
  async ({ photograph, marks, patchSize }: Scene): Promise<Outcomes> => {
    const image = await pictureOf(photograph);
    return outcomesOf({ image, hole: rasterise(marks, image.width, image.height), patchSize });
  },
  ({ photograph, marks, patchSize }) => JSON.stringify({ photograph, marks, patchSize }),
);

import { rasterise } from '../../inpainting/marks.ts';
import { searchOf, type Search } from '../../widgets/patchmatch/run.ts';
import type { Scene } from '../../widgets/patchmatch/scene.ts';
import { pictureOf } from './outcomes.ts';
import { once } from '../once.ts';

/** A search with the error of the exact field beside it. */
interface BuiltSearch extends Search {
  readonly exact: number;
}

/** A scene's field searched at build; once for all that shows it. */
export const searchAtBuild = once(
  async ({ photograph, marks, seed }: Scene): Promise<BuiltSearch> => {
    const image = await pictureOf(photograph);
    const search = searchOf({ image, hole: rasterise(marks, image.width, image.height), seed });
    return { ...search, exact: search.exactError() };
  },
  ({ photograph, marks, seed }) => JSON.stringify({ photograph, marks, seed }),
);

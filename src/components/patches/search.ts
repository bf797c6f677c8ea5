import { rasterise } from '../../inpainting/marks.ts';
import { searchOf, type Search } from '../../widgets/patchmatch/run.ts';
import type { Scene } from '../../widgets/patchmatch/scene.ts';
import { pictureOf } from './outcomes.ts';

/** A search with the error of the exact field beside it. */
export interface BuiltSearch extends Search {
  readonly exact: number;
}

const built = new Map<string, Promise<BuiltSearch>>();

/** A scene's field searched at build; once for all that shows it. */
export function searchAtBuild(scene: Scene): Promise<BuiltSearch> {
  const { photograph, marks, seed } = scene;
  const key = JSON.stringify({ photograph, marks, seed });
  const found =
    built.get(key) ??
    pictureOf(photograph).then((image) => {
      const search = searchOf({ image, hole: rasterise(marks, image.width, image.height), seed });
      return { ...search, exact: search.exactError() };
    });
  built.set(key, found);
  return found;
}

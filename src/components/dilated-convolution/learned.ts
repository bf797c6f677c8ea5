import { rasterise } from '../../inpainting/marks.ts';
import { resize } from '../../inpainting/resample.ts';
import { startBuiltBackend } from '../../networks/gradients/builtBackend.ts';
import { learn, type Learned } from '../../widgets/learning-fill/learn.ts';
import { errorsOf, type Errors } from '../../widgets/learning-fill/standing.ts';
import { both, side, type Both, type Scene } from '../../widgets/learning-fill/scene.ts';
import { once } from '../once.ts';
import { readSquare } from '../pictures.ts';

/** A scene as it was learned at build. */
interface BuiltCourse {
  /** After every step up to the scene's. */
  readonly errors: readonly Both<Errors>[];
  /** After the scene's step. */
  readonly last: Learned;
}

/** A scene learned up to its step; once for all that shows it. */
export const learnAtBuild = once(
  async ({ photograph, marks, seed, step }: Scene): Promise<BuiltCourse> => {
    const image = resize(await readSquare(photograph), side, side);
    await startBuiltBackend();
    const errors: Both<Errors>[] = [];
    for (const last of learn({ image, hole: rasterise(marks, side, side), seed })) {
      errors.push(both((network) => shortened(errorsOf(last.standings[network]))));
      if (errors.length > step) return { errors, last };
    }
    throw new RangeError(`There is no step ${step}.`);
  },
  (scene) => JSON.stringify(scene),
);

/** With as many digits as can be seen, since the page carries them. */
function shortened({ loss, p1, p2 }: Errors): Errors {
  const short = (value: number): number => Number(value.toFixed(3));
  return { loss: loss === null ? null : short(loss), p1: short(p1), p2: short(p2) };
}

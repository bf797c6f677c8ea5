import type { Hole } from '../../inpainting/hole.ts';
import { lumaOf } from '../../inpainting/image.ts';
import { rasterise } from '../../inpainting/marks.ts';
import { exemplarStepper } from '../../inpainting/patches/criminisi.ts';
import { twoRegions } from '../../inpainting/patches/twoRegions.ts';
import { at, brush } from '../scene/drawn.ts';
import { exercisesOver } from '../scene/exercise.ts';
import { patchesCodec } from './codec.ts';
import { twoRegionsId, workSide, type PatchSize, type Scene } from './scene.ts';
import { scenes } from './scenes.ts';

const image = twoRegions(workSide);
const luma = lumaOf(image);

/** Whether some of the edge between the two regions is missing: two missing pixels side by side that differ. */
function hidesEdge({ width, data }: Hole): boolean {
  return data.some(
    (missing, pixel) =>
      missing === 1 &&
      (pixel + 1) % width > 0 &&
      data[pixel + 1] === 1 &&
      luma[pixel] !== luma[pixel + 1],
  );
}

/** The largest data term along the first front of a hole in the two regions. Throws `HoleError`. */
function firstData(hole: Hole, patchSize: PatchSize): number {
  const { front } = exemplarStepper(image, hole, { patchSize });
  return Math.max(...Array.from(front.values(), ({ data }) => data));
}

function isUnseen({ photograph, marks, patchSize }: Scene): boolean {
  if (photograph !== twoRegionsId) return false;
  const hole = rasterise(marks, workSide, workSide);
  return hole.data.includes(0) && hidesEdge(hole) && firstData(hole, patchSize) === 0;
}

/**
 * The point of the front that the book's scene shows at which D is largest. To find it here would take as many
 * searches as patches have been copied by then; a test does.
 */
const steepest: Scene = { ...scenes['two-regions'], point: 79 * workSide + 69 };
const steepestCode = patchesCodec.encode(steepest);

/** What a chapter can ask to be done in a Patches figure. */
export const exercises = exercisesOver<Scene>(patchesCodec, {
  /** Some of the edge is missing, and none of it arrives: all of it is. */
  'unseen-edge': {
    isMet: isUnseen,
    solution: {
      ...scenes['two-regions'],
      marks: [brush(60, at(280, 0), at(680, 960))],
      step: 0,
    },
  },
  steepest: {
    isMet: (scene) => scene.point !== null && patchesCodec.encode(scene) === steepestCode,
    solution: steepest,
  },
});

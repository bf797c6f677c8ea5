import { missingCount, type Hole, type Rectangle } from '../../inpainting/hole.ts';
import { boxOfShares } from '../scene/drawn.ts';
import { exercisesOver } from '../scene/exercise.ts';
import { holeUnder } from './hole.ts';
import { limitOf, pairs } from './pairs.ts';
import { influenceCodec, type Scene } from './scene.ts';
import { scenes } from './scenes.ts';
import { placeBeside, rectangleOf } from './spot.ts';

/** What is missing from the figure as the page shows it, which another hole is to reach. */
export const missingAtFirst = missingCount(holeUnder(scenes.beside.marks));

/** What the undilated network can hear the spot of a scene from; null where the spot has no place. */
function heardFrom({ marks, spot }: Pick<Scene, 'marks' | 'spot'>): Rectangle | null {
  const place = placeBeside(holeUnder(marks), spot);
  return place && limitOf(pairs.dilation.layers, rectangleOf(place));
}

/** The share of a hole's pixels that lie in a rectangle; 0 where nothing is missing. */
function shareWithin({ width, data }: Hole, within: Rectangle): number {
  let [missing, inside] = [0, 0];
  data.forEach((value, i) => {
    const [x, y] = [(i % width) - within.left, Math.floor(i / width) - within.top];
    missing += value;
    if (x >= 0 && y >= 0 && x < within.width && y < within.height) inside += value;
  });
  return missing === 0 ? 0 : inside / missing;
}

/** What a chapter can ask to be done in this figure. */
export const exercises = exercisesOver(influenceCodec, {
  /** As much is missing, and the undilated network can hear the spot at all of it. */
  'heard-everywhere': {
    isMet: (scene: Scene) => {
      const hole = holeUnder(scene.marks);
      const within = heardFrom(scene);
      return (
        within !== null && missingCount(hole) >= missingAtFirst && shareWithin(hole, within) === 1
      );
    },
    solution: {
      ...scenes.beside,
      spot: { x: 15, y: 15 },
      marks: [boxOfShares(0.14, 0.14, 0.45, 0.86), boxOfShares(0.55, 0.14, 0.86, 0.86)],
    },
  },
});

import { boundsOf, type Hole, type Rectangle } from '../../inpainting/hole.ts';
import { rasterise } from '../../inpainting/marks.ts';
import { undilated } from '../../inpainting/receptiveField/layers.ts';
import { spanTo } from '../../inpainting/receptiveField/paths.ts';
import { presets } from '../../inpainting/receptiveField/presets.ts';
import { coverHole } from '../../inpainting/holeAtSize.ts';
import { cropHole } from '../../inpainting/resample.ts';
import { chooseSquare } from '../../inpainting/workingSquare.ts';
import { findNetwork } from '../../networks/catalogue.ts';
import { photographs } from '../../widgets/easel/served.ts';
import { namedScene } from '../../widgets/side-by-side/served.ts';
import { trainingOf } from '../measured.ts';

const { scene } = namedScene('twins');
const layers = undilated(presets.glcic);

/** The hole of the figure in which the twins fill, as both are given it. */
function givenHole(): Hole {
  const photograph = photographs.find(({ id }) => id === scene.photograph);
  if (!photograph) throw new Error('The scene “twins” has no photograph.');
  const whole = rasterise(scene.marks, photograph.width, photograph.height);
  const { left, top, side } = chooseSquare(photograph, whole, scene.size);
  const around = cropHole(whole, { left, top, width: side, height: side });
  return coverHole(around, scene.size, scene.size);
}

/** Of `length` pixels from `start`, those whose field without dilation holds no other. */
function blindAlong(start: number, length: number): readonly number[] {
  return Array.from({ length }, (_, i) => start + i).filter((place) => {
    const { first, last } = spanTo(layers, place);
    return first >= start && last < start + length;
  });
}

/** The pixels of a rectangular hole that see nothing else without dilation. Throws where it is too narrow. */
export function blindIn({ left, top, width, height }: Rectangle): Rectangle {
  const [across, down] = [blindAlong(left, width), blindAlong(top, height)];
  if (across[0] === undefined || down[0] === undefined)
    throw new Error('Chapter 6 tells of a hole in which GLCIC without dilation is blind.');
  return { left: across[0], top: down[0], width: across.length, height: down.length };
}

const hole = boundsOf(givenHole());
if (!hole) throw new Error('The scene “twins” has no hole.');

/** What the chapter says of the figure. */
export const twinFills = {
  size: scene.size,
  hole,
  blind: blindIn(hole),
  /** Pixels a side of the largest pictures that the two were trained on. */
  trainedAt: Math.max(
    ...['glcic', 'glcic-undilated'].flatMap((id) => findNetwork(id).sizes.trainedAt),
  ),
  steps: { dilated: trainingOf('glcic').step, undilated: trainingOf('glcic-undilated').step },
};

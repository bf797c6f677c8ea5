import { missingCount, type Hole, type Rectangle } from './hole.ts';

/**
 * The square of `side` pixels around a hole that a local discriminator is shown: centred on the hole's
 * centre of mass, moved to stay inside the picture. A start halfway between two pixels goes to the even one.
 * Throws `RangeError` where nothing is missing, or where the picture is smaller than the square.
 * Source: Iizuka et al. 2017, section 3.3, whose holes are rectangles; the centre of mass serves any shape.
 */
export function localView(hole: Hole, side: number): Rectangle {
  const count = missingCount(hole);
  if (count === 0) throw new RangeError('Without a hole there is nothing to look at.');
  if (hole.width < side || hole.height < side)
    throw new RangeError(`A picture of ${hole.width}×${hole.height} holds no square of ${side}.`);
  let [x, y] = [0, 0];
  hole.data.forEach((missing, i) => {
    x += missing * (i % hole.width);
    y += missing * Math.floor(i / hole.width);
  });
  const start = (sum: number, length: number) =>
    Math.min(length - side, Math.max(0, roundToEven(sum / count - (side - 1) / 2)));
  return { left: start(x, hole.width), top: start(y, hole.height), width: side, height: side };
}

function roundToEven(value: number): number {
  const low = Math.floor(value);
  if (value - low !== 0.5) return Math.round(value);
  return low % 2 === 0 ? low : low + 1;
}

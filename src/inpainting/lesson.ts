import { mulberry32 } from './evaluationHoles.ts';
import type { Hole } from './hole.ts';
import type { Image } from './image.ts';

/**
 * How a network learns to fill from a single photograph: holes are cut into its known pixels, where the
 * right answer can be looked up. What the photograph's own hole hides is never shown and never asked for.
 */

/** The side of the windows that are learned from, and of the square hole in the middle of each. */
export const windowSide = 32;
export const holeSide = 15;

const holeStart = Math.floor((windowSide - holeSide) / 2);

/** Window after window, channel-last as TensorFlow.js wants it. */
export interface Lesson {
  readonly count: number;
  /** [count, windowSide, windowSide, 4]: the picture, 0 where missing, and the hole. */
  readonly given: Float32Array<ArrayBuffer>;
  /** [count, windowSide, windowSide, 3]. */
  readonly wanted: Float32Array<ArrayBuffer>;
  /** [count, windowSide, windowSide, 1]: 1 where the window's hole hides what is known. */
  readonly asked: Float32Array<ArrayBuffer>;
}

/** A window's top left corner; its columns may run from right to left. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly isMirrored: boolean;
}

/** Draws lessons of `count` windows for ever. The photograph is at least as large as a window. */
export function drawLessons(
  photograph: Image,
  hole: Hole,
  count: number,
  seed: number,
): () => Lesson {
  const random = mulberry32(seed);
  const draw = (): Place => ({
    left: Math.floor(random() * (photograph.width - windowSide + 1)),
    top: Math.floor(random() * (photograph.height - windowSide + 1)),
    isMirrored: random() < 0.5,
  });
  const isUseful = (place: Place): boolean => {
    const { asked } = lessonOf(photograph, hole, [place]);
    return 2 * asked.reduce((sum, value) => sum + value, 0) > holeSide ** 2;
  };
  const next = (): Place => {
    // At a photograph that is nearly all hole the last draw is taken.
    let place = draw();
    for (let tries = 0; tries < 50 && !isUseful(place); tries++) place = draw();
    return place;
  };
  return () => lessonOf(photograph, hole, Array.from({ length: count }, next));
}

/** The windows at some places, each with a hole in its middle. */
function lessonOf(photograph: Image, hole: Hole, places: readonly Place[]): Lesson {
  const pixels = windowSide ** 2;
  const count = places.length;
  const given = new Float32Array(count * pixels * 4);
  const wanted = new Float32Array(count * pixels * 3);
  const asked = new Float32Array(count * pixels);
  const plane = photograph.width * photograph.height;
  places.forEach(({ left, top, isMirrored }, nth) => {
    for (let y = 0; y < windowSide; y++) {
      for (let x = 0; x < windowSide; x++) {
        const at = (nth * windowSide + y) * windowSide + x;
        const source = (top + y) * photograph.width + left + (isMirrored ? windowSide - 1 - x : x);
        const isCut = isInside(x) && isInside(y);
        const isKnown = hole.data[source] === 0;
        given[4 * at + 3] = isCut || !isKnown ? 1 : 0;
        asked[at] = isCut && isKnown ? 1 : 0;
        for (let c = 0; c < 3; c++) {
          const value = isKnown ? photograph.data[c * plane + source]! : 0;
          wanted[3 * at + c] = value;
          given[4 * at + c] = isCut ? 0 : value;
        }
      }
    }
  });
  return { count, given, wanted, asked };
}

function isInside(place: number): boolean {
  return place >= holeStart && place < holeStart + holeSide;
}

/** Two places of a hole as the survey of this book's lineage names them. */
export interface Points {
  /** Beside the border, in the row of `p2`. */
  readonly p1: Spot;
  /** As far from what is known as any. */
  readonly p2: Spot;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Steps to the nearest known pixel, diagonal ones included: a field of 2 depth + 1 reaches it. */
  readonly depth: number;
}

/** The points of a hole that leaves something known. Throws `RangeError` where nothing is missing. */
export function pointsOf(hole: Hole): Points {
  const depths = depthsOf(hole);
  const spot = (i: number): Spot => ({
    x: i % hole.width,
    y: Math.floor(i / hole.width),
    depth: depths[i]!,
  });
  const deepest = depths.indexOf(depths.reduce((most, depth) => Math.max(most, depth), 0));
  if (depths[deepest] === 0) throw new RangeError('There is no hole to put points into.');
  let nearest = deepest;
  // The border of the picture ends the way as well.
  while (depths[nearest]! > 2 && nearest % hole.width > 0) nearest--;
  return { p1: spot(nearest), p2: spot(deepest) };
}

/** Of every pixel: how many times a rim of one pixel must be taken off the hole until it is known. */
function depthsOf({ width, height, data }: Hole): Int32Array {
  const depths = Int32Array.from(data);
  for (let depth = 1; ; depth++) {
    const inner: number[] = [];
    for (let i = 0; i < data.length; i++) {
      if (depths[i]! < depth) continue;
      const [x, y] = [i % width, Math.floor(i / width)];
      let isInner = true;
      for (let down = -1; down <= 1; down++) {
        for (let across = -1; across <= 1; across++) {
          const [column, row] = [x + across, y + down];
          const isOutside = column < 0 || column >= width || row < 0 || row >= height;
          // Beyond the picture nothing is known.
          if (!isOutside && depths[row * width + column]! < depth) isInner = false;
        }
      }
      if (isInner) inner.push(i);
    }
    if (inner.length === 0 || inner.length === data.length) return depths;
    for (const i of inner) depths[i] = depth + 1;
  }
}

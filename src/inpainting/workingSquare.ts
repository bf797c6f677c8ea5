import { complete } from './complete.ts';
import {
  boundsOf,
  createHole,
  HoleError,
  requireFillable,
  type Hole,
  type Rectangle,
} from './hole.ts';
import { createImage, type Image } from './image.ts';
import { measure, type Distance } from './metrics.ts';
import { coverHole } from './holeAtSize.ts';
import { crop, cropHole, resize } from './resample.ts';

/** A square of the photograph, in its pixels. It may reach beyond the photograph: `left` and `top` below 0. */
export interface Square {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a method works on: the square, and the photograph and the hole inside it at the working size. */
interface CutSquare {
  readonly square: Square;
  /** Square. Known pixels draw on known pixels alone; under the hole the photograph shows through. */
  readonly image: Image;
  /** 1 where any pixel of the photograph under it is missing or lies outside the photograph. */
  readonly hole: Hole;
}

/** Side of the square, in sides of the hole: context on every side about as wide as half the hole. */
const WANTED = 2.25;
/** For this much of the hole's side the square may grow beyond the photograph's short side. */
const LEAST = 1.25;

/**
 * The square of the photograph that is worked on. With s the longer side of the hole's bounds:
 *
 * - it is 2.25 s wide, but not narrower than the working `size`, so that nothing is enlarged needlessly;
 * - it stays within the photograph, so at most the short side, as long as that leaves the hole 1.25 s;
 * - a hole too wide for that gets 1.25 s, at most the long side: the square then reaches beyond the
 *   photograph on both long edges, and what lies outside counts as missing;
 * - it is centred on the hole, moved to stay inside the photograph where it fits.
 *
 * It holds the whole hole, and something known whenever the photograph has anything known.
 * Throws `HoleError` when nothing is missing, or everything.
 */
export function chooseSquare(photograph: Size, hole: Hole, size: number): Square {
  requireFillable(photograph, hole);
  return squareAround(photograph, boundsOf(hole)!, size);
}

/** The square of `chooseSquare` where only the hole's bounds are known. */
export function squareAround(photograph: Size, bounds: Rectangle, size: number): Square {
  const extent = Math.max(bounds.width, bounds.height);
  const short = Math.min(photograph.width, photograph.height);
  const long = Math.max(photograph.width, photograph.height);
  const wanted = Math.max(size, Math.ceil(WANTED * extent));
  const side = Math.min(wanted, Math.max(short, Math.ceil(LEAST * extent)), long);
  return {
    left: place(bounds.left, bounds.width, side, photograph.width),
    top: place(bounds.top, bounds.height, side, photograph.height),
    side,
  };
}

/**
 * The working square of a photograph, at `size`×`size`. Throws `HoleError` like `chooseSquare`, and where no
 * pixel at that size lies on known pixels alone.
 */
export function cutSquare(photograph: Image, hole: Hole, size: number): CutSquare {
  const square = chooseSquare(photograph, hole, size);
  return { square, ...sampleSquare(photograph, hole, square, size) };
}

/**
 * The photograph at its own resolution, with its hole filled from `fill`, a picture of `square` at any
 * size. The fill is first completed with the photograph at that size, so that enlarging it (Catmull-Rom)
 * blends into the photograph at the hole's edge. Every pixel outside the hole is the photograph's, bit for bit.
 */
export function layBack(photograph: Image, hole: Hole, square: Square, fill: Image): Image {
  const sample = sampleSquare(photograph, hole, square, fill.width);
  const picture = resize(complete(sample.image, sample.hole, fill), square.side, square.side);
  return complete(
    photograph,
    hole,
    crop(picture, { ...photograph, left: -square.left, top: -square.top }),
  );
}

/**
 * How far a fill of `square`, at any size, is from what the hole hides: inside the hole, at the fill's
 * size, which may be called the truth though it is one of many right answers. A pixel is inside where any
 * pixel of the photograph under it is missing; what lies beyond the photograph alone is not measured, since
 * nothing is known of it.
 */
export function distanceFromHidden(
  photograph: Image,
  hole: Hole,
  square: Square,
  fill: Image,
): Distance {
  const size = fill.width;
  const { image, hole: missing } = sampleSquare(photograph, hole, square, size);
  const beyond = cropHole(createHole(hole.width, hole.height), rectangleOf(square));
  const hidden = cropHole(hole, rectangleOf(square));
  hidden.data.forEach((_, i) => (hidden.data[i]! -= beyond.data[i]!));
  const measured = coverHole(hidden, size, size);
  return measure(image, complete(image, missing, fill), measured).hole;
}

function place(start: number, length: number, side: number, available: number): number {
  const centred = Math.round(start + (length - side) / 2);
  return side > available
    ? -Math.floor((side - available) / 2)
    : Math.min(available - side, Math.max(0, centred));
}

function rectangleOf({ left, top, side }: Square): Rectangle {
  return { left, top, width: side, height: side };
}

function sampleSquare(
  photograph: Image,
  hole: Hole,
  square: Square,
  size: number,
): { image: Image; hole: Hole } {
  const pixels = crop(photograph, rectangleOf(square));
  const missing = cropHole(hole, rectangleOf(square));
  const image = resize(pixels, size, size, 'bilinear');
  const target = coverHole(missing, size, size);
  if (!target.data.includes(0)) {
    throw new HoleError(
      `At ${size} × ${size} every pixel touches something missing, so none is left to fill from. Work at a larger size, or leave wider parts of the picture between what is missing.`,
    );
  }
  if (size > square.side) takeKnownOnly(image, target, pixels, missing);
  return { image, hole: target };
}

/**
 * Interpolation would carry colours from under the hole into the known pixels beside it. Those are weighed
 * anew over known pixels alone (normalised convolution, Knutsson and Westin 1993).
 */
function takeKnownOnly(image: Image, target: Hole, pixels: Image, missing: Hole): void {
  const { width, height } = pixels;
  const valid = createImage(width, height, 1);
  valid.data.set(missing.data.map((value) => 1 - value));
  const known = {
    ...pixels,
    data: pixels.data.map((value, i) => value * valid.data[i % valid.data.length]!),
  };
  const sums = resize(known, image.width, image.height, 'bilinear');
  const weights = resize(valid, image.width, image.height, 'bilinear');
  const plane = target.data.length;
  for (let i = 0; i < image.data.length; i++) {
    const weight = weights.data[i % plane]!;
    if (target.data[i % plane] === 0 && weight < 1)
      image.data[i] = Math.min(1, sums.data[i]! / weight);
  }
}

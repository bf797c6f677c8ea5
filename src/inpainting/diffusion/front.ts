import { requireFillable, type Hole } from '../hole.ts';
import type { Image } from '../image.ts';
import { createArrivals } from './arrivals.ts';
import type { Stepper } from './stepper.ts';
import { missingPixels } from './system.ts';

/** How far a pixel looks for known ones, in pixels: OpenCV's usual `inpaintRadius`. */
export const RADIUS = 3;
/** Never-known cells around the picture: a pixel looks at its neighbours' neighbours. */
const BORDER = RADIUS + 1;

/** The picture while a front crosses its hole. Arrays go over the picture with a border around it. */
export interface Front {
  /** Cells a row. */
  readonly stride: number;
  /** 1 where a value is known or has been filled in; never beyond the picture. */
  readonly known: Uint8Array;
  /** When the front arrives: 0 beside the hole, the distance from there inside it. */
  readonly times: Float64Array;
  /** One plane a channel, values in [0, 1]. */
  readonly planes: readonly Float32Array[];
}

/** Made for a front, a function that gives a cell its value as the front reaches it. */
export type PainterFor = (front: Front) => (cell: number) => void;

/** The cells within `RADIUS` of a pixel, itself left out: steps along both axes, and the step between cells. */
export function discOf(stride: number): { x: Int32Array; y: Int32Array; step: Int32Array } {
  const x: number[] = [];
  const y: number[] = [];
  for (let dy = -RADIUS; dy <= RADIUS; dy++) {
    for (let dx = -RADIUS; dx <= RADIUS; dx++) {
      const squared = dx * dx + dy * dy;
      if (squared === 0 || squared > RADIUS * RADIUS) continue;
      x.push(dx);
      y.push(dy);
    }
  }
  const step = Int32Array.from(x, (dx, n) => y[n]! * stride + dx);
  return { x: Int32Array.from(x), y: Int32Array.from(y), step };
}

/** A stepper that can also run to its end. */
export interface FrontStepper extends Stepper {
  readonly finish: () => Image;
}

/**
 * Watches a hole filled from its edge inwards, each pixel once, in the order of its distance from the edge
 * (fast marching: Sethian 1996, *A fast marching level set method for monotonically advancing fronts*).
 * A step advances the front by one pixel; the residual is the share of the hole that is still missing.
 * With `depth` the distance is also computed that far outside the hole, where it is negative.
 */
export function frontStepper(
  image: Image,
  hole: Hole,
  painterFor: PainterFor,
  depth = 0,
): FrontStepper {
  requireFillable(image, hole);
  const { width, height } = image;
  const stride = width + 2 * BORDER;
  const size = stride * (height + 2 * BORDER);
  const plane = width * height;
  const inside = new Uint8Array(size);
  const missing = new Uint8Array(size);
  const planes = Array.from({ length: image.channels }, () => new Float32Array(size));
  for (let y = 0; y < height; y++) {
    const start = (y + BORDER) * stride + BORDER;
    inside.fill(1, start, start + width);
    missing.set(hole.data.subarray(y * width, (y + 1) * width), start);
    planes.forEach((values, c) => {
      const row = c * plane + y * width;
      values.set(image.data.subarray(row, row + width), start);
    });
  }
  const known = inside.map((value, cell) => value & ~missing[cell]!);
  const pixels = missingPixels(hole);
  const cells = pixels.map((pixel) => {
    const x = pixel % width;
    return ((pixel - x) / width + BORDER) * stride + x + BORDER;
  });
  // A weight of 0 would not silence what is no number.
  for (const values of planes) for (const cell of cells) values[cell] = 0;
  const sides = [-stride, -1, stride, 1] as const;

  const times = new Float64Array(size);
  const rim = new Set<number>();
  for (const cell of cells) for (const side of sides) if (known[cell + side]) rim.add(cell + side);
  const edge = Int32Array.from(rim).sort();
  if (depth > 0) marchOutwards();

  const arrivals = createArrivals(edge.length + cells.length);
  for (const cell of edge) arrivals.add(cell, 0);
  const paint = painterFor({ stride, known, times, planes });
  let left = cells.length;
  let iterations = 0;

  const advance = (until: number): void => {
    while (arrivals.earliest() <= until) {
      const reached = arrivals.take();
      for (const side of sides) {
        const cell = reached + side;
        if (!missing[cell] || known[cell]) continue;
        times[cell] = arrivalAt(times, known, cell, stride);
        paint(cell);
        known[cell] = 1;
        arrivals.add(cell, times[cell]);
        left--;
      }
    }
  };

  /** The same march on the known side, then turned negative. */
  function marchOutwards(): void {
    const done = new Uint8Array(size);
    const outward = createArrivals(plane);
    for (const cell of edge) {
      done[cell] = 1;
      outward.add(cell, 0);
    }
    while (outward.earliest() <= depth) {
      const reached = outward.take();
      for (const side of sides) {
        const cell = reached + side;
        if (!known[cell] || done[cell]) continue;
        times[cell] = arrivalAt(times, done, cell, stride);
        done[cell] = 1;
        outward.add(cell, times[cell]);
      }
    }
    for (let cell = 0; cell < size; cell++) times[cell] = -times[cell]!;
  }

  const picture = (): Image => {
    const data = image.data.slice();
    pixels.forEach((pixel, k) => {
      const cell = cells[k]!;
      if (known[cell]) planes.forEach((values, c) => (data[c * plane + pixel] = values[cell]!));
    });
    return { ...image, data };
  };

  return {
    get image() {
      return picture();
    },
    get iterations() {
      return iterations;
    },
    rest: 0,
    next: () => {
      advance(iterations++);
      return left / cells.length;
    },
    finish: () => {
      advance(Number.MAX_VALUE);
      return picture();
    },
  };
}

/** Solves |∇T| = 1 at a cell by the upwind scheme, from the neighbours the front has passed. */
function arrivalAt(times: Float64Array, done: Uint8Array, cell: number, stride: number): number {
  const earlier = (step: number): number =>
    Math.min(
      done[cell - step] ? times[cell - step]! : Infinity,
      done[cell + step] ? times[cell + step]! : Infinity,
    );
  const across = earlier(1);
  const along = earlier(stride);
  const apart = Math.abs(across - along);
  // One of them may be Infinity; both cannot.
  if (!(apart < 1)) return 1 + Math.min(across, along);
  return (across + along + Math.sqrt(2 - apart * apart)) / 2;
}

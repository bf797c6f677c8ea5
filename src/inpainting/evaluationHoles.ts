import { createHole, type Hole } from './hole.ts';

type Point = readonly [x: number, y: number];

/** A line with round ends, in sides of the picture. */
interface Stroke {
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
}

/** A set of free-form strokes: random walks of line segments (the idea of Yu et al. 2019, algorithm 1). */
interface Scribble {
  readonly seed: number;
  readonly walks: number;
  readonly segments: number;
  readonly length: readonly [shortest: number, longest: number];
  readonly width: readonly [thinnest: number, thickest: number];
}

/** Sides of the centred squares, in sides of the picture. */
const SQUARES = {
  'square-12': 0.12,
  'square-25': 0.25,
  'square-37': 0.37,
  'square-50': 0.5,
} as const;

/** Chosen so that thin strokes cover about an eighth of the picture and thick ones about a quarter. */
const SCRIBBLES = {
  'strokes-thin': { seed: 7, walks: 7, segments: 5, length: [0.08, 0.22], width: [0.02, 0.035] },
  'strokes-thick': { seed: 11, walks: 3, segments: 4, length: [0.12, 0.28], width: [0.09, 0.15] },
} as const satisfies Record<string, Scribble>;

type EvaluationHoleName = keyof typeof SQUARES | keyof typeof SCRIBBLES;

/**
 * The fixed holes that fills are measured on, of a picture `size`×`size`, by name. The same size gives
 * the same holes on every machine: only sums, products, quotients and square roots are taken, which
 * IEEE 754 defines to the last bit. A shape is the same at every size, up to its pixels.
 */
export function evaluationHoles(size: number): Record<EvaluationHoleName, Hole> {
  return {
    'square-12': centredSquare(size, SQUARES['square-12']),
    'square-25': centredSquare(size, SQUARES['square-25']),
    'square-37': centredSquare(size, SQUARES['square-37']),
    'square-50': centredSquare(size, SQUARES['square-50']),
    'strokes-thin': drawn(size, scribble(SCRIBBLES['strokes-thin'])),
    'strokes-thick': drawn(size, scribble(SCRIBBLES['strokes-thick'])),
  };
}

/** Uniform numbers in [0, 1), the same on every machine (Tommy Ettinger's mulberry32, public domain). */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function centredSquare(size: number, share: number): Hole {
  const hole = createHole(size, size);
  const side = Math.max(1, Math.round(share * size));
  const start = Math.floor((size - side) / 2);
  for (let y = start; y < start + side; y++)
    hole.data.fill(1, y * size + start, y * size + start + side);
  return hole;
}

function scribble({ seed, walks, segments, length, width }: Scribble): Stroke[] {
  const random = mulberry32(seed);
  const between = ([low, high]: readonly [number, number]) => low + (high - low) * random();
  const strokes: Stroke[] = [];
  for (let walk = 0; walk < walks; walk++) {
    let from: Point = [between([0.1, 0.9]), between([0.1, 0.9])];
    let direction = randomDirection(random);
    const thickness = between(width);
    for (let segment = 0; segment < segments; segment++) {
      direction = turn(direction, randomDirection(random));
      const step = between(length);
      const to: Point = [
        inside(from[0] + step * direction[0]),
        inside(from[1] + step * direction[1]),
      ];
      strokes.push({ from, to, width: thickness });
      from = to;
    }
  }
  return strokes;
}

/** A direction drawn evenly, by rejection rather than by sine and cosine, whose last bits differ between machines. */
function randomDirection(random: () => number): Point {
  for (;;) {
    const [x, y] = [2 * random() - 1, 2 * random() - 1];
    const square = x * x + y * y;
    if (square > 0.01 && square <= 1) return [x / Math.sqrt(square), y / Math.sqrt(square)];
  }
}

/** The old direction bent towards another, by less than a right angle: walks wander, they do not turn back. */
function turn([x, y]: Point, [towardsX, towardsY]: Point): Point {
  const [sumX, sumY] = [x * 1.25 + towardsX, y * 1.25 + towardsY];
  const length = Math.sqrt(sumX * sumX + sumY * sumY);
  return [sumX / length, sumY / length];
}

function inside(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Missing is every pixel whose centre lies within half a width of a stroke, and the pixel under each stroke's start. */
function drawn(size: number, strokes: readonly Stroke[]): Hole {
  const hole = createHole(size, size);
  const pixelAt = (place: number) => Math.min(size - 1, Math.max(0, Math.floor(place * size)));
  for (const { from, to, width } of strokes) {
    const reach = width / 2;
    const [left, right] = [Math.min(from[0], to[0]) - reach, Math.max(from[0], to[0]) + reach];
    const [top, bottom] = [Math.min(from[1], to[1]) - reach, Math.max(from[1], to[1]) + reach];
    for (let y = pixelAt(top); y <= pixelAt(bottom); y++) {
      for (let x = pixelAt(left); x <= pixelAt(right); x++) {
        const square = squaredDistance((x + 0.5) / size, (y + 0.5) / size, from, to);
        if (square <= reach * reach) hole.data[y * size + x] = 1;
      }
    }
    hole.data[pixelAt(from[1]) * size + pixelAt(from[0])] = 1;
  }
  return hole;
}

/** From a point to the nearest point of a segment. */
function squaredDistance(x: number, y: number, from: Point, to: Point): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : inside(((x - from[0]) * dx + (y - from[1]) * dy) / square);
  const offX = x - from[0] - along * dx;
  const offY = y - from[1] - along * dy;
  return offX * offX + offY * offY;
}

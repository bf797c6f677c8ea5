import { unitsPerSide, type Point } from '../../inpainting/marks.ts';
import type { RankedSources } from './attend.ts';

/** A position and what it is rebuilt from. */
export interface Chosen {
  readonly target: number;
  /** Positions a row. */
  readonly side: number;
  /** Best first. */
  readonly ranked: readonly { readonly source: number; readonly weight: number }[];
}

/** The missing position nearest to a point of the photograph; null where nothing is missing. */
export function targetNear({ targets, side }: RankedSources, point: Point): number | null {
  const cell = unitsPerSide / side;
  let best: number | null = null;
  let least = Infinity;
  for (const target of targets) {
    const x = ((target % side) + 0.5) * cell - point.x;
    const y = (Math.floor(target / side) + 0.5) * cell - point.y;
    const distance = x * x + y * y;
    if (distance < least) {
      least = distance;
      best = target;
    }
  }
  return best;
}

/** One step in a direction, or as far as the hole goes. */
export interface Step {
  readonly by: Point;
  readonly isFar: boolean;
}

/** Where steps lead from a missing position, one after the other. */
export function walk(found: RankedSources, target: number, steps: readonly Step[]): number {
  return steps.reduce((from, { by, isFar }) => {
    let next = nextTarget(found, from, by);
    for (let last = from; isFar && next !== last;) {
      last = next;
      next = nextTarget(found, last, by);
    }
    return next;
  }, target);
}

/** The next missing position from `target` in a direction, however far; itself where there is none. */
export function nextTarget(
  { targets, side }: RankedSources,
  target: number,
  step: { readonly x: number; readonly y: number },
): number {
  const missing = new Set(targets);
  let [x, y] = [target % side, Math.floor(target / side)];
  for (;;) {
    x += step.x;
    y += step.y;
    if (x < 0 || x >= side || y < 0 || y >= side) return target;
    if (missing.has(y * side + x)) return y * side + x;
  }
}

/** The middle of a position in the photograph's units. */
export function pointOf(position: number, side: number): Point {
  const cell = unitsPerSide / side;
  return {
    x: Math.round(((position % side) + 0.5) * cell),
    y: Math.round((Math.floor(position / side) + 0.5) * cell),
  };
}

export function chosenAt(found: RankedSources, target: number): Chosen {
  const { targets, depth, sources, weights, side } = found;
  const first = targets.indexOf(target) * depth;
  const ranked = Array.from({ length: depth }, (_, k) => ({
    source: sources[first + k] ?? -1,
    weight: weights[first + k] ?? 0,
  })).filter(({ source }) => source >= 0);
  return { target, side, ranked };
}

/** Columns to the right and rows down from the position to its best source. */
export function offsetsOf({ targets, depth, sources, side }: RankedSources) {
  const best = Array.from(targets, (_, i) => sources[i * depth] ?? 0);
  return {
    dx: best.map((source, i) => (source % side) - ((targets[i] ?? 0) % side)),
    dy: best.map((source, i) => Math.floor(source / side) - Math.floor((targets[i] ?? 0) / side)),
  };
}

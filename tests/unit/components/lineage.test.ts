import { describe, expect, it } from 'vitest';
import { chaptersUnder, edges, lanes, steps, type Step } from '../../../src/components/lineage.ts';
import { bottomOf, inset, routeOf, topOf } from '../../../src/components/lineage/route.ts';

type Point = readonly [x: number, y: number];

const routes = edges.map((edge) => ({ ...edge, ...routeOf(edge, edges, steps) }));

/** Points along a path of absolute M, V, Q and C, close enough that no box fits between two. */
function pointsOn(path: string): readonly Point[] {
  const points: Point[] = [];
  for (const [, command = '', text = ''] of path.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers = text.trim().split(/\s+/).map(Number);
    const start = points.at(-1);
    const controls: Point[] =
      command === 'V'
        ? [[start?.[0] ?? NaN, numbers[0] ?? NaN]]
        : numbers.flatMap((x, i): Point[] => (i % 2 === 0 ? [[x, numbers[i + 1] ?? NaN]] : []));
    if (start === undefined) points.push(...controls);
    else {
      const curve = [start, ...controls];
      for (let i = 1; i <= 100; i++) points.push(pointAt(curve, i / 100));
    }
  }
  return points;
}

/** De Casteljau. */
function pointAt(controls: readonly Point[], t: number): Point {
  const [first = [NaN, NaN], ...rest] = controls;
  if (rest.length === 0) return first;
  return pointAt(
    rest.map(([x, y], i) => {
      const [u, v] = controls[i] ?? [NaN, NaN];
      return [u + t * (x - u), v + t * (y - v)];
    }),
    t,
  );
}

/** A box may be as high as its row. Its border counts, give or take what rounding adds. */
function isIn([x, y]: Point, { lane, row }: Step): boolean {
  const rounding = 1e-9;
  return (
    x >= lane - 1 + inset - rounding &&
    x <= lane - inset + rounding &&
    y >= topOf(row) - rounding &&
    y <= bottomOf(row) + rounding
  );
}

describe('the lines of the lineage’s map', () => {
  it.each(routes)('$from.id to $to.id touches its own two boxes, and no other', (route) => {
    const points = pointsOn(route.path);
    const touched = steps.filter((step) => points.some((point) => isIn(point, step)));
    expect(new Set(touched.map(({ id }) => id))).toEqual(new Set([route.from.id, route.to.id]));
  });

  it.each(routes)('$from.id to $to.id ends on the upper edge', ({ path, to, end }) => {
    const points = pointsOn(path);
    expect(points.slice(0, -1).some((point) => isIn(point, to))).toBe(false);
    expect(points.at(-1)?.[0]).toBeCloseTo(end[0], 9);
    expect(points.at(-1)?.[1]).toBeCloseTo(topOf(to.row), 9);
  });

  it('never ends two on one place, nor leaves the map', () => {
    expect(new Set(routes.map(({ end }) => end.join())).size).toBe(routes.length);
    const xs = routes.flatMap(({ path }) => pointsOn(path).map(([x]) => x));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(lanes.length);
  });
});

it('a chapter takes up those before it that its steps stand on, never itself', () => {
  expect([...chaptersUnder('deepfill-v2')].toSorted()).toEqual([
    'contextual-attention',
    'gated-convolution',
  ]);
  expect([...chaptersUnder('patches')]).toEqual(['diffusion']);
  expect(chaptersUnder('diffusion').size).toBe(0);
});

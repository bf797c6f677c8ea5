import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHole, type Hole } from '../../../../src/inpainting/hole.ts';
import {
  applyMark,
  paintSegment,
  rasterise,
  unitsPerSide,
  type Mark,
  type Point,
} from '../../../../src/inpainting/marks.ts';

// Sides that divide 4096, so that pixel centres are whole units and no rounding can differ.
const side = fc.constantFrom(8, 16, 32);
const coordinate = fc.integer({ min: 0, max: unitsPerSide });
const point = fc.record({ x: coordinate, y: coordinate });
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('brush' as const, 'eraser' as const),
    radius: fc.integer({ min: 1, max: 900 }),
    points: fc.array(point, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant('rectangle' as const), from: point, to: point }),
  fc.record({ kind: fc.constant('clear' as const) }),
  fc.record({
    kind: fc.constant('stencil' as const),
    hole: fc
      .uint8Array({ min: 0, max: 1, minLength: 15, maxLength: 15 })
      .map((data) => ({ width: 5, height: 3, data })),
  }),
);

/** Asks every mark about every pixel, the last that has an opinion wins: slow and plain. */
function slowly(marks: readonly Mark[], width: number, height: number): Hole {
  const unit = unitsPerSide / Math.max(width, height);
  const hole = createHole(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const centre = { x: (x + 0.5) * unit, y: (y + 0.5) * unit };
      for (const one of marks) {
        const opinion = opinionOf(one, centre, { x: (x + 0.5) / width, y: (y + 0.5) / height });
        if (opinion !== undefined) hole.data[y * width + x] = opinion;
      }
    }
  }
  return hole;
}

function opinionOf(mark: Mark, centre: Point, fraction: Point): number | undefined {
  switch (mark.kind) {
    case 'clear':
      return 0;
    case 'stencil': {
      const { width, height, data } = mark.hole;
      return data[Math.floor(fraction.y * height) * width + Math.floor(fraction.x * width)];
    }
    case 'rectangle': {
      const between = (a: number, b: number, v: number) =>
        Math.min(a, b) <= v && v <= Math.max(a, b);
      const inside =
        between(mark.from.x, mark.to.x, centre.x) && between(mark.from.y, mark.to.y, centre.y);
      return inside ? 1 : undefined;
    }
    case 'brush':
    case 'eraser': {
      const near = mark.points.some(
        (end, i) => distance(centre, mark.points[i - 1] ?? end, end) <= mark.radius,
      );
      return near ? Number(mark.kind === 'brush') : undefined;
    }
  }
}

/** From a point to a segment: to an end, or by the area of the parallelogram where the foot lies between. */
function distance(p: Point, a: Point, b: Point): number {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const ahead = (p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y);
  if (ahead <= 0) return Math.hypot(p.x - a.x, p.y - a.y);
  if (ahead >= length ** 2) return Math.hypot(p.x - b.x, p.y - b.y);
  return Math.abs((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) / length;
}

describe('rasterise', () => {
  it('agrees with asking every mark about every pixel', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), side, side, (marks, width, height) => {
        expect(rasterise(marks, width, height).data).toEqual(slowly(marks, width, height).data);
      }),
      { numRuns: 300 },
    );
  });

  it('covers the same share of a photograph at any resolution', () => {
    const disc: Mark[] = [{ kind: 'brush', radius: 512, points: [{ x: 2048, y: 1024 }] }];
    const share = (width: number, height: number) => {
      const { data } = rasterise(disc, width, height);
      return data.reduce((sum, value) => sum + value, 0) / data.length;
    };
    const exact = (Math.PI * 512 ** 2) / (4096 * 2048);
    expect(share(1440, 720)).toBeCloseTo(exact, 3);
    expect(share(256, 128)).toBeCloseTo(exact, 2);
  });

  it('can be done a segment at a time, as a hand paints', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 6 }), (points) => {
        const live = createHole(32, 16);
        points.slice(1).forEach((end, i) => paintSegment(live, points[i] ?? end, end, 300, 1));
        const whole = createHole(32, 16);
        applyMark(whole, { kind: 'brush', radius: 300, points });
        expect(live.data).toEqual(whole.data);
      }),
    );
  });
});

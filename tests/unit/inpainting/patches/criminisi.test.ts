import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HoleError, type Hole } from '../../../../src/inpainting/hole.ts';
import type { Image } from '../../../../src/inpainting/image.ts';
import {
  criminisi,
  exemplarStepper,
  type FillOrder,
} from '../../../../src/inpainting/patches/criminisi.ts';
import { byPriority, momentOf, runExemplars } from '../../../../src/inpainting/patches/moments.ts';
import { sixteenths } from './scenes.ts';
import { slowExemplars } from './slowExemplars.ts';

/**
 * A grey picture, white left of an edge between columns 2 and 3, black right of it; o is missing.
 *
 *     1 1 1 0 0 0 0
 *     1 1 1 0 0 0 0
 *     1 1 1 0 0 0 0
 *     1 o o o o o 0
 *     1 o o o o o 0
 *     1 o o o o o 0
 */
const edge: Image = {
  width: 7,
  height: 6,
  channels: 1,
  data: Float32Array.from({ length: 42 }, (_, i) => (i % 7 < 3 ? 1 : 0)),
};
const below: Hole = {
  width: 7,
  height: 6,
  data: Uint8Array.from({ length: 42 }, (_, i) => Number(i >= 21 && i % 7 > 0 && i % 7 < 6)),
};
const at = (x: number, y: number) => y * 7 + x;

describe('the priorities of a picture worked by hand, patches of 3×3', () => {
  const { front } = exemplarStepper(edge, below, { patchSize: 3 });
  const pointAt = (x: number, y: number) => front.get(at(x, y))!;

  it('has the front along the hole’s edge', () => {
    const expected = [1, 2, 3, 4, 5].map((x) => at(x, 3));
    expected.push(at(1, 4), at(5, 4), at(1, 5), at(5, 5));
    expect([...front.keys()]).toEqual(expected);
  });

  it('sees the edge arrive squarely: three of nine known, half a unit of luma a pixel', () => {
    const { confidence, data, priority, isophote, normal } = pointAt(2, 3);
    expect(confidence).toBeCloseTo(3 / 9, 12);
    expect(normal).toEqual({ x: 0, y: 1 });
    expect(Math.abs(isophote.x)).toBe(0);
    expect(Math.abs(isophote.y)).toBe(0.5);
    expect(data).toBe(0.5);
    expect(priority).toBeCloseTo(1 / 6, 12);
  });

  it('sees it obliquely in the corner, where more is known', () => {
    const { confidence, data, priority, normal } = pointAt(1, 3);
    expect(confidence).toBeCloseTo(5 / 9, 12);
    expect(normal.x).toBeCloseTo(Math.SQRT1_2, 12);
    expect(normal.y).toBeCloseTo(Math.SQRT1_2, 12);
    expect(data).toBeCloseTo(0.5 * Math.SQRT1_2, 12);
    expect(priority).toBeCloseTo((5 / 9) * 0.5 * Math.SQRT1_2, 12);
  });

  it('sees nothing arrive where all is black, and counts only the picture at its border', () => {
    expect(pointAt(5, 3)).toMatchObject({ data: 0, priority: 0 });
    expect(pointAt(5, 3).confidence).toBeCloseTo(5 / 9, 12);
    expect(pointAt(1, 5).confidence).toBeCloseTo(2 / 6, 12);
  });

  it('serves the corner first, copies from above it, and trusts what it copied as much as C says', () => {
    const stepper = exemplarStepper(edge, below, { patchSize: 3 });
    stepper.next();
    expect(stepper.steps[0]).toMatchObject({ target: at(1, 3), source: at(1, 1), distance: 0 });
    expect([...stepper.steps[0]!.filled]).toEqual([at(1, 3), at(2, 3), at(1, 4), at(2, 4)]);
    // Around (3, 3): three known above, and two of confidence 5/9 on the left.
    expect(stepper.front.get(at(3, 3))!.confidence).toBeCloseTo((3 + (2 * 5) / 9) / 9, 12);
  });

  it('carries the edge straight down', () => {
    for (const patchSize of [3, 5]) {
      const painted = { ...edge, data: edge.data.map((v, i) => (below.data[i] ? 0.5 : v)) };
      expect(criminisi(painted, below, { patchSize }).data).toEqual(edge.data);
    }
  });
});

describe.each<FillOrder>(['priority', 'onion-peel'])('in %s order', (order) => {
  const options = fc.constantFrom(1, 3, 5).map((patchSize) => ({ patchSize, order }));

  it('does at every step what a slow direct implementation finds right', () => {
    fc.assert(
      fc.property(sixteenths(11), options, ({ image, hole }, { patchSize }) => {
        const stepper = exemplarStepper(image, hole, { patchSize, order });
        const slow = slowExemplars(image, hole, stepper.patchSize);
        while (!stepper.isDone) {
          const front = slow.front();
          stepper.next();
          const step = stepper.steps.at(-1)!;
          const winner = front.get(step.target)!;
          expect(step.confidence).toBeCloseTo(winner.confidence, 12);
          expect(step.data).toBeCloseTo(winner.data, 12);
          expect(step.priority).toBeCloseTo(winner.priority, 12);
          for (const other of front.values()) {
            if (order === 'priority')
              expect(other.priority).toBeLessThanOrEqual(winner.priority + 1e-12);
            else expect(other.ring).toBeGreaterThanOrEqual(winner.ring);
          }
          const sources = slow.sources(step.target);
          expect(step.distance).toBe(Math.min(...sources.values()));
          expect(step.distance).toBe(sources.get(step.source));
          slow.copy(step.target, step.source);
          expect(Array.from(step.filled)).toEqual(slow.lastFilled());
        }
        expect(slow.front().size).toBe(0);
        expect(stepper.image.data).toEqual(slow.image());
      }),
      { numRuns: 25 },
    );
  });

  it('every moment of it follows from the whole: confidence, data and priority of the whole front', () => {
    fc.assert(
      fc.property(sixteenths(11), options, ({ image, hole }, given) => {
        const run = runExemplars(image, hole, given);
        const slow = slowExemplars(image, hole, run.patchSize);
        const stepper = exemplarStepper(image, hole, given);
        for (let n = 0; n <= run.steps.length; n++) {
          const moment = momentOf(run, n);
          const front = slow.front();
          expect(moment.front.map(({ pixel }) => pixel)).toEqual([...front.keys()]);
          for (const { pixel, ...terms } of moment.front) {
            const { confidence, data, priority } = front.get(pixel)!;
            expect(terms.confidence).toBeCloseTo(confidence, 12);
            expect(terms.data).toBeCloseTo(data, 12);
            expect(terms.priority).toBeCloseTo(priority, 12);
            // Taken anew it is what the fill came to bit by bit, arrows and all.
            expect(terms).toEqual(stepper.front.get(pixel));
          }
          expect(moment.hole.data).toEqual(slow.hole());
          const step = run.steps[n];
          if (!step) continue;
          if (order === 'priority')
            expect(moment.front.toSorted(byPriority)[0]!.pixel).toBe(step.target);
          slow.copy(step.target, step.source);
          stepper.next();
        }
      }),
      { numRuns: 15 },
    );
  });

  it('fills every missing pixel once, from what was known', () => {
    fc.assert(
      fc.property(sixteenths(14), options, ({ image, hole }, given) => {
        const { steps, image: filled } = runExemplars(image, hole, given);
        const pixels = steps.flatMap((step) => [...step.filled]);
        expect(new Set(pixels).size).toBe(pixels.length);
        expect(pixels.sort((a, b) => a - b)).toEqual(
          [...hole.data.keys()].filter((pixel) => hole.data[pixel]),
        );
        const plane = hole.data.length;
        for (const { target, source, filled: copied } of steps) {
          for (const pixel of copied) {
            const from = pixel + source - target;
            expect(hole.data[from]).toBe(0);
            expect(filled.data[pixel]).toBe(image.data[from]);
            expect(filled.data[plane + pixel]).toBe(image.data[plane + from]);
          }
        }
      }),
    );
  });
});

describe('patches that do not fit', () => {
  it('are taken smaller, down to one pixel', () => {
    const sizes = [3, 5].map((missing) => {
      const hole = { ...below, data: below.data.map((_, i) => Number(i % missing !== 0)) };
      return exemplarStepper(edge, hole, { patchSize: 9 }).patchSize;
    });
    expect(sizes).toEqual([1, 1]);
    expect(exemplarStepper(edge, below, { patchSize: 9 }).patchSize).toBe(3);
  });

  it('or refused, where they have no middle', () => {
    for (const patchSize of [0, 4, 2.5, -3, NaN])
      expect(() => criminisi(edge, below, { patchSize })).toThrow(RangeError);
    const whole = { ...below, data: new Uint8Array(42) };
    expect(() => exemplarStepper(edge, whole)).toThrow(HoleError);
  });
});

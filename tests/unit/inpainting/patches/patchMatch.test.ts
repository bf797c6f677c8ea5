import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluationHoles, mulberry32 } from '../../../../src/inpainting/evaluationHoles.ts';
import type { Hole } from '../../../../src/inpainting/hole.ts';
import type { Image } from '../../../../src/inpainting/image.ts';
import { exactTotal } from '../../../../src/inpainting/patches/exactField.ts';
import { measure } from '../../../../src/inpainting/metrics.ts';
import { harmonic } from '../../../../src/inpainting/diffusion/harmonic.ts';
import { startField, type FieldSearch } from '../../../../src/inpainting/patches/field.ts';
import { patchMatch } from '../../../../src/inpainting/patches/patchMatch.ts';
import { halve, pyramidOf } from '../../../../src/inpainting/patches/pyramid.ts';
import { fittingPatchSize } from '../../../../src/inpainting/patches/sources.ts';
import { sixteenths } from './scenes.ts';

/** Bricks with a little noise: a pattern that patches can continue and diffusion cannot. */
function bricks(size: number): Image {
  const random = mulberry32(3);
  const data = new Float32Array(3 * size * size);
  for (let i = 0; i < size * size; i++) {
    const x = i % size;
    const y = Math.floor(i / size);
    const course = Math.floor(y / 8);
    const mortar = y % 8 === 0 || (x + 8 * (course % 2)) % 16 === 0;
    for (let c = 0; c < 3; c++)
      data[c * size * size + i] = (mortar ? 0.8 : 0.3 + 0.1 * c) + 0.02 * random();
  }
  return { width: size, height: size, channels: 3, data };
}

/** The distances of the exact field: every target against every source, straight from the definition. */
function exactDistances(image: Image, hole: Hole, { field }: FieldSearch): number[] {
  const { width, height, channels, data } = image;
  const half = (field.patchSize - 1) / 2;
  const steps: [number, number][] = [];
  for (let y = -half; y <= half; y++) for (let x = -half; x <= half; x++) steps.push([x, y]);
  const sources: [number, number][] = [];
  for (let y = half; y < height - half; y++) {
    for (let x = half; x < width - half; x++) {
      if (steps.every(([dx, dy]) => !hole.data[(y + dy) * width + x + dx])) sources.push([x, y]);
    }
  }
  const value = (x: number, y: number, c: number): number => data[(c * height + y) * width + x]!;
  return Array.from(field.targets, (target) => {
    const [x, y] = [target % width, Math.floor(target / width)];
    const sums = sources.map(([u, v]) => {
      let sum = 0;
      for (const [dx, dy] of steps) {
        for (let c = 0; c < channels; c++)
          sum += (value(x + dx, y + dy, c) - value(u + dx, v + dy, c)) ** 2;
      }
      return sum;
    });
    return Math.min(...sums);
  });
}

describe('a nearest-neighbour field', () => {
  it('gets no worse anywhere at any step, and never better than the exact one', () => {
    fc.assert(
      fc.property(sixteenths(12), fc.integer(), ({ image, hole }, seed) => {
        const search = startField(image, hole, fittingPatchSize(hole, 3), seed);
        const { field } = search;
        const exact = exactDistances(image, hole, search);
        let before = field.distances.slice();
        for (let n = 0; n < 8; n++) {
          if (n % 2) search.searchRandomly();
          else search.propagate();
          field.distances.forEach((distance, t) => {
            expect(distance).toBeLessThanOrEqual(before[t]!);
            expect(distance).toBeGreaterThanOrEqual(exact[t]!);
          });
          before = field.distances.slice();
        }
        expect(search.total).toBeCloseTo(
          before.reduce((sum, distance) => sum + distance, 0),
          9,
        );
        // Its distances are what they say they are.
        search.lookAgain(image);
        expect(field.distances).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('is near the exact one after five iterations, and propagation is why', () => {
    const image = bricks(48);
    const hole = evaluationHoles(48)['square-37'];
    const guess = harmonic(image, hole);
    const totalAfter = (iterations: number, propagates: boolean): number => {
      const search = startField(guess, hole, 5, 1);
      for (let n = 0; n < iterations; n++) {
        if (propagates) search.propagate();
        search.searchRandomly();
      }
      return search.total;
    };
    const search = startField(guess, hole, 5, 1);
    const exact = exactDistances(guess, hole, search).reduce((sum, distance) => sum + distance, 0);
    expect(exactTotal(guess, hole, search.field)).toBeCloseTo(exact, 9);
    expect(totalAfter(0, true)).toBeGreaterThan(2 * exact);
    expect(totalAfter(5, true)).toBeLessThan(1.05 * exact);
    expect(totalAfter(5, true)).toBeLessThan(totalAfter(5, false));
  });

  it('starts where it is told, if that is a source', () => {
    const image = bricks(32);
    const hole = evaluationHoles(32)['square-25'];
    // The hole's patches lie in rows 10 to 21, so that ten rows further down is beside the hole or below the picture.
    const { field } = startField(image, hole, 5, 1, (target) => target + 10 * 32);
    field.targets.forEach((target, n) => {
      const isTold = target + 10 * 32 >= 22 * 32 && target + 10 * 32 < 30 * 32;
      if (isTold) expect(field.sources[n]).toBe(target + 10 * 32);
    });
    const { sources } = startField(image, hole, 5, 1, () => 16 * 32 + 16).field;
    expect(sources.includes(16 * 32 + 16)).toBe(false);
  });
});

describe('half the size', () => {
  it('keeps means of what is known, and is missing where half or more was', () => {
    const image: Image = {
      width: 3,
      height: 2,
      channels: 1,
      data: Float32Array.of(0.1, 0.3, 0.5, 0.2, 0.9, 0.7),
    };
    const hole: Hole = { width: 3, height: 2, data: Uint8Array.of(0, 0, 0, 0, 1, 1) };
    const small = halve(image, hole);
    expect([small.hole.width, small.hole.height]).toEqual([2, 1]);
    expect([...small.hole.data]).toEqual([0, 1]);
    expect(small.image.data[0]).toBeCloseTo(0.2, 6);
  });

  it('goes on until there is too little to choose from, and not at all where there is no hole left', () => {
    const image = bricks(256);
    const widths = pyramidOf(image, evaluationHoles(256)['square-25'], 7).map(
      (level) => level.hole.width,
    );
    expect(widths).toEqual([64, 128, 256]);
    const scratch = { width: 256, height: 256, data: new Uint8Array(256 * 256) };
    scratch.data[300] = 1;
    expect(pyramidOf(image, scratch, 7)).toHaveLength(1);
  });
});

describe('the fill', () => {
  const image = bricks(64);
  const hole = evaluationHoles(64)['square-37'];

  it('continues a pattern that diffusion blurs', () => {
    const psnrOf = (fill: Image): number => measure(image, fill, hole).hole.psnr;
    expect(psnrOf(patchMatch(image, hole))).toBeGreaterThan(psnrOf(harmonic(image, hole)) + 3);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(patchMatch(image, hole, { seed: 5 })).toEqual(patchMatch(image, hole, { seed: 5 }));
    expect(patchMatch(image, hole, { seed: 5 })).not.toEqual(patchMatch(image, hole, { seed: 6 }));
  });

  it('shows what is somewhere in the picture: the last vote copies', () => {
    const colours = new Set<string>();
    const colourAt = ({ data }: Image, i: number): string =>
      [0, 1, 2].map((c) => data[c * 64 * 64 + i]!).join();
    hole.data.forEach((missing, i) => {
      if (!missing) colours.add(colourAt(image, i));
    });
    const filled = patchMatch(image, hole);
    hole.data.forEach((_, i) => expect(colours.has(colourAt(filled, i))).toBe(true));
  });

  it('refuses a patch without a middle', () => {
    expect(() => patchMatch(image, hole, { patchSize: 6 })).toThrow(RangeError);
  });
});

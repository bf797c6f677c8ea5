import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingCount } from '../../../../src/inpainting/hole.ts';
import { rasterise } from '../../../../src/inpainting/marks.ts';
import { twoRegions } from '../../../../src/inpainting/patches/twoRegions.ts';
import { patchMatchCodec } from '../../../../src/widgets/patchmatch/codec.ts';
import { describeStep, nameOfStep } from '../../../../src/widgets/patchmatch/describe.ts';
import { searchOf } from '../../../../src/widgets/patchmatch/run.ts';
import { steps } from '../../../../src/widgets/patchmatch/scene.ts';
import { patchesCodec } from '../../../../src/widgets/patches/codec.ts';
import { describeChosen, describeLook, written } from '../../../../src/widgets/patches/describe.ts';
import { colours, lookOf } from '../../../../src/widgets/patches/look.ts';
import { outcomesOf } from '../../../../src/widgets/patches/run.ts';
import { orders, patchSizes, workSide } from '../../../../src/widgets/patches/scene.ts';
import { scenes } from '../../../../src/widgets/patches/scenes.ts';

const scene = scenes['two-regions'];
const image = twoRegions(workSide);
const hole = rasterise(scene.marks, workSide, workSide);
const outcomes = outcomesOf({ image, hole, patchSize: scene.patchSize });

describe('the scene of two regions', () => {
  it('is filled nearly as it was by priority, and not ring by ring', () => {
    expect(outcomes.priority.psnr).toBeGreaterThan(50);
    expect(outcomes['onion-peel'].psnr).toBeLessThan(25);
  });

  it('begins where the edge arrives', () => {
    const { next } = lookOf(outcomes.priority.run, 0).look;
    const x = next!.pixel % workSide;
    const y = Math.floor(next!.pixel / workSide);
    // The edge crosses the middle, leaning 0.42 to the right a row.
    expect(Math.abs(x - 64 - 0.42 * (y - 64))).toBeLessThan(scene.patchSize);
  });
});

describe('a moment as it is drawn', () => {
  it('shows every pixel of the front in a shade, and the highest priority in the last', () => {
    const { run } = outcomes.priority;
    const { look, pixels, front } = lookOf(run, 10);
    const colourAt = (pixel: number): number[] => [
      ...pixels.rgba.subarray(4 * pixel, 4 * pixel + 3),
    ];
    expect(colourAt(look.next!.pixel)).toEqual(colours.at(-1));
    for (const { pixel } of front) expect(colours).toContainEqual(colourAt(pixel));
  });

  it('is opaque where something is known or copied, and on the front', () => {
    const { run } = outcomes.priority;
    const missingIn = (step: number): number => {
      const { look, pixels, front } = lookOf(run, step);
      const clear = pixels.rgba.filter((value, i) => i % 4 === 3 && value === 0).length;
      expect(clear).toBe(look.missing - front.length);
      return look.missing;
    };
    const last = run.steps.length;
    expect(missingIn(0)).toBe(missingCount(hole));
    expect(missingIn(5)).toBeLessThan(missingCount(hole));
    expect(missingIn(last)).toBe(0);
    // An address may ask for more steps than there are.
    expect(lookOf(outcomes.priority.run, last + 7).look).toEqual(
      lookOf(outcomes.priority.run, last).look,
    );
  });

  it('has its front by falling priority, the winner first, or where ring by ring is filled not', () => {
    const { front, look } = lookOf(outcomes.priority.run, 4);
    expect(look.next).toEqual({ ...front[0], source: outcomes.priority.run.steps[4]!.source });
    expect(front.map(({ rank }) => rank)).toEqual(front.map((_, i) => i + 1));
    front.forEach(({ priority }, i) => {
      if (i > 0) expect(priority).toBeLessThanOrEqual(front[i - 1]!.priority);
    });
    const peeled = lookOf(outcomes['onion-peel'].run, 4).look;
    expect(peeled.next!.rank).toBeGreaterThan(1);
    expect(lookOf(outcomes.priority.run, 9999).look.points).toBe(0);
  });

  it('is said in words', () => {
    const { steps: all } = outcomes.priority.run;
    expect(describeLook(lookOf(outcomes.priority.run, 0).look)).toMatch(
      new RegExp(
        `^0 of ${all.length} patches copied, ${missingCount(hole)} pixels missing\\. Next: the patch at column \\d+, row \\d+, copied from column \\d+, row \\d+\\.$`,
      ),
    );
    const { look, front } = lookOf(outcomes.priority.run, 0);
    expect(describeChosen(front[6]!, look)).toMatch(
      /^Your point: column \d+, row \d+, number 7 of \d+ by priority\. P 0\.\d{3} = C 0\.\d{3} · D 0\.\d{3}\.$/,
    );
    expect(describeLook(lookOf(outcomes.priority.run, all.length).look)).toMatch(
      /All \d+ patches are copied; nothing is missing/,
    );
  });

  it('has shades from dark to light', () => {
    const lights = colours.map((colour) => colour.reduce((sum, value) => sum + value, 0));
    expect(lights).toEqual(lights.toSorted((a, b) => a - b));
    expect(new Set(lights).size).toBe(lights.length);
  });
});

it('numbers are written with the digits that count', () => {
  expect([0, 0.5, 0.12345, 0.00012].map(written)).toEqual(['0', '0.500', '0.123', '1.2e-4']);
});

const photograph = fc.stringMatching(/^[a-z0-9-]{1,64}$/);
const marks = fc.constantFrom(scene.marks, []);

describe('a scene in an address', () => {
  it('comes back as it went: exemplars', () => {
    const given = fc.record({
      photograph,
      marks,
      patchSize: fc.constantFrom(...patchSizes),
      order: fc.constantFrom(...orders),
      step: fc.integer({ min: 0, max: workSide ** 2 }),
      point: fc.option(fc.integer({ min: 0, max: workSide ** 2 - 1 })),
    });
    fc.assert(
      fc.property(given, (one) => {
        expect(patchesCodec.decode(patchesCodec.encode(one))).toEqual(one);
      }),
    );
  });

  it('of exemplars from before a point could be chosen has the winner, and none beyond the picture', () => {
    // The scene of two regions as the code was written then.
    expect(patchesCodec.decode('4g4BC3R3by1yZWdpb25zAQAEAQICtAaaE6QhzBk')).toEqual(scene);
    const beyond = patchesCodec.encode({ ...scene, point: workSide ** 2 });
    expect(() => patchesCodec.decode(beyond)).toThrow(/cannot be read/);
  });

  it('comes back as it went: PatchMatch', () => {
    const given = fc.record({
      photograph,
      marks,
      seed: fc.integer({ min: 0, max: 1_000_000 }),
      step: fc.integer({ min: 0, max: steps }),
    });
    fc.assert(
      fc.property(given, (one) => {
        expect(patchMatchCodec.decode(patchMatchCodec.encode(one))).toEqual(one);
      }),
    );
    const beyond = { ...scene, seed: 1, step: steps + 1 };
    expect(() => patchMatchCodec.decode(patchMatchCodec.encode(beyond))).toThrow(/cannot be read/);
  });
});

describe('PatchMatch as it is drawn', () => {
  const small = twoRegions(48);
  const gap = rasterise(scene.marks, 48, 48);
  const { snapshots, exactError } = searchOf({ image: small, hole: gap, seed: 1 });

  it('comes ever nearer to the exact field', () => {
    expect(snapshots).toHaveLength(steps + 1);
    snapshots.forEach(({ error }, n) => {
      if (n > 0) expect(error).toBeLessThanOrEqual(snapshots[n - 1]!.error);
      expect(error).toBeGreaterThanOrEqual(exactError() - 1e-9);
    });
  });

  it('colours the patches that hold a missing pixel, and no other', () => {
    for (const { field } of snapshots) {
      gap.data.forEach((missing, pixel) => {
        if (missing) expect(field[4 * pixel + 3]).toBe(255);
      });
      expect(field[3]).toBe(0);
    }
  });

  it('is said in words', () => {
    expect([0, 1, 2, 9].map(nameOfStep)).toEqual([
      'at the random start',
      'after propagation 1',
      'after random search 1',
      'after propagation 5',
    ]);
    expect(describeStep(0, 31.49, null)).toBe(
      'At the random start: a patch differs from its source by 31.5 of 255 levels.',
    );
    expect(describeStep(2, 31.49, 21)).toContain('the best there is would be 21.0.');
  });
});

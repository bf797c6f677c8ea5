import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { totalVariation } from '../../../src/inpainting/diffusion/edgePreserving.ts';
import { HoleError, type Hole } from '../../../src/inpainting/hole.ts';
import type { Image } from '../../../src/inpainting/image.ts';
import { classicalMethods, type Method } from '../../../src/inpainting/methods.ts';
import { inHole, largestDifference } from './diffusion/goldens.ts';

// Hundreds of fills a property, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** Methods that solve one symmetric equation, so that a mirrored picture has the mirrored fill. */
const EQUATIONS = ['harmonic', 'biharmonic'];
const NAMES = Object.keys(classicalMethods);
const methodOf = (name: string): Method => classicalMethods[name]!;

const imageOf = (
  width: number,
  height: number,
  channels: number,
  value: (x: number, y: number, c: number) => number,
): Image => ({
  width,
  height,
  channels,
  data: Float32Array.from({ length: width * height * channels }, (_, i) => {
    const pixel = i % (width * height);
    return value(pixel % width, Math.floor(pixel / width), Math.floor(i / (width * height)));
  }),
});
const holeOf = (
  width: number,
  height: number,
  missing: (x: number, y: number) => boolean,
): Hole => ({
  width,
  height,
  data: Uint8Array.from({ length: width * height }, (_, i) =>
    Number(missing(i % width, Math.floor(i / width))),
  ),
});

/** A random picture and a hole, anywhere, of any share, that can be filled. */
const scenes = fc
  .record({
    width: fc.integer({ min: 1, max: 16 }),
    height: fc.integer({ min: 2, max: 16 }),
    channels: fc.constantFrom(1, 3),
  })
  .chain(({ width, height, channels }) =>
    fc.record({
      image: fc
        .array(fc.integer({ min: 0, max: 255 }), {
          minLength: width * height * channels,
          maxLength: width * height * channels,
        })
        .map((bytes): Image => ({
          width,
          height,
          channels,
          data: Float32Array.from(bytes, (byte) => byte / 255),
        })),
      hole: fc
        .tuple(
          fc.array(fc.integer({ min: 0, max: 99 }), {
            minLength: width * height,
            maxLength: width * height,
          }),
          fc.integer({ min: 5, max: 98 }),
        )
        .map(([dice, share]): Hole => ({
          width,
          height,
          data: Uint8Array.from(dice, (die) => Number(die < share)),
        }))
        .filter(({ data }) => data.includes(1) && data.includes(0)),
    }),
  );

const flip = <T extends Image | Hole>(picture: T, axis: 'x' | 'y'): T => {
  const { width, height } = picture;
  const data = picture.data.map((_, i) => {
    const x = i % width;
    const y = Math.floor(i / width) % height;
    const mirrored = axis === 'x' ? i - x + width - 1 - x : i + (height - 1 - 2 * y) * width;
    return picture.data[mirrored]!;
  });
  return { ...picture, data };
};

describe.each(NAMES)('%s', (name) => {
  const fill = methodOf(name);

  it('fills with numbers in [0, 1] and leaves everything else and its inputs bit for bit', () => {
    fc.assert(
      fc.property(scenes, ({ image, hole }) => {
        const before = image.data.slice();
        const filled = fill(image, hole);
        expect(image.data).toEqual(before);
        filled.data.forEach((value, i) => {
          if (!hole.data[i % hole.data.length]) expect(value).toBe(image.data[i]);
          else expect(value >= 0 && value <= 1).toBe(true);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('does not look under the hole', () => {
    fc.assert(
      fc.property(scenes, ({ image, hole }) => {
        const painted = {
          ...image,
          data: image.data.map((value, i) => (hole.data[i % hole.data.length] ? 1 - value : value)),
        };
        expect(inHole(fill(painted, hole), hole)).toEqual(inHole(fill(image, hole), hole));
      }),
      { numRuns: 15 },
    );
  });

  it('continues a constant', () => {
    fc.assert(
      fc.property(scenes, fc.integer({ min: 0, max: 255 }), ({ image, hole }, byte) => {
        const flat = { ...image, data: image.data.map(() => byte / 255) };
        expect(largestDifference(fill(flat, hole).data, flat.data)).toBeLessThan(1e-4);
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(['criminisi', 'patchmatch', 'total-variation'])('%s, which takes long', (name) => {
  it('says how far it is, ever further, and fills as without', () => {
    const stripes = imageOf(40, 40, 3, (x, y) => (x + (y >> 3)) % 2);
    const hole = holeOf(40, 40, (x, y) => x > 8 && x < 30 && y > 8 && y < 30);
    const shares: number[] = [];
    const told = methodOf(name)(stripes, hole, { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.5);
    // Where total variation comes to rest is not known before.
    if (name !== 'total-variation') expect(shares.at(-1)).toBeCloseTo(1, 12);
    expect(shares.at(-1)).toBeGreaterThan(0.8);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
    expect(told.data).toEqual(methodOf(name)(stripes, hole).data);
  });
});

describe.each(EQUATIONS)('%s, being one symmetric equation', (name) => {
  it.each(['x', 'y'] as const)('mirrors with the picture along %s', (axis) => {
    fc.assert(
      fc.property(scenes, ({ image, hole }) => {
        const fill = methodOf(name);
        const mirrored = fill(flip(image, axis), flip(hole, axis));
        expect(largestDifference(mirrored.data, flip(fill(image, hole), axis).data)).toBeLessThan(
          1e-3,
        );
      }),
      { numRuns: 15 },
    );
  });
});

describe('total-variation', () => {
  // Pictures far apart can vary almost as little: what has a mirror image is how little that is.
  it.each(['x', 'y'] as const)('varies as little mirrored along %s', (axis) => {
    fc.assert(
      fc.property(scenes, ({ image, hole }) => {
        const fill = methodOf('total-variation');
        const least = totalVariation(fill(image, hole));
        const mirrored = totalVariation(fill(flip(image, axis), flip(hole, axis)));
        expect(Math.abs(mirrored - least)).toBeLessThan(1e-4 * least);
      }),
      { numRuns: 15 },
    );
  });
});

describe('harmonic', () => {
  it('stays between the darkest and the brightest pixel beside the hole', () => {
    fc.assert(
      fc.property(scenes, ({ image, hole }) => {
        const { width, height, channels } = image;
        const filled = methodOf('harmonic')(image, hole);
        for (let c = 0; c < channels; c++) {
          const start = c * width * height;
          const rim: number[] = [];
          hole.data.forEach((missing, i) => {
            if (missing) return;
            const x = i % width;
            const beside = [x > 0 && i - 1, x < width - 1 && i + 1, i - width, i + width];
            if (beside.some((j) => j !== false && hole.data[j])) rim.push(image.data[start + i]!);
          });
          const values = inHole(
            {
              width,
              height,
              channels: 1,
              data: filled.data.subarray(start, start + width * height),
            },
            hole,
          );
          expect(Math.min(...values)).toBeGreaterThan(Math.min(...rim) - 1e-5);
          expect(Math.max(...values)).toBeLessThan(Math.max(...rim) + 1e-5);
        }
      }),
      { numRuns: 40 },
    );
  });
});

// Within what each promises, or a hole that chance draws fails where nothing is wrong.
describe('a ramp', () => {
  const ramps = fc.tuple(
    fc.double({ min: 0, max: 0.02, noNaN: true }),
    fc.double({ min: 0, max: 0.02, noNaN: true }),
  );
  it.each([
    ['harmonic', 1e-4],
    ['biharmonic', 1e-3],
  ] as const)('is continued by %s through holes inside the picture, within %d', (name, within) => {
    fc.assert(
      fc.property(scenes, ramps, ({ hole }, [slopeX, slopeY]) => {
        // Two known pixels on every side: the border's own condition is out of reach.
        const width = hole.width + 4;
        const height = hole.height + 4;
        const inner = holeOf(width, height, (x, y) => {
          const inside = x >= 2 && y >= 2 && x < width - 2 && y < height - 2;
          return inside && hole.data[(y - 2) * hole.width + x - 2] === 1;
        });
        const ramp = imageOf(width, height, 1, (x, y) => slopeX * x + slopeY * y);
        expect(largestDifference(methodOf(name)(ramp, inner).data, ramp.data)).toBeLessThan(within);
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(NAMES)('%s on holes at the edge of sense', (name) => {
  const fill = methodOf(name);
  const photograph = imageOf(
    20,
    17,
    3,
    (x, y, c) => 0.5 + 0.4 * Math.sin(x / 3 + c) * Math.cos(y / 4),
  );
  const filledProperly = (image: Image, hole: Hole): void => {
    const values = inHole(fill(image, hole), hole);
    const known = inHole(image, { ...hole, data: hole.data.map((value) => 1 - value) });
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) {
      // What is not a number is neither.
      expect(value).toBeGreaterThanOrEqual(Math.min(...known) - 0.02);
      expect(value).toBeLessThanOrEqual(Math.max(...known) + 0.02);
    }
  };

  it('says that there is no hole, that nothing is left, that sizes differ', () => {
    expect(() =>
      fill(
        photograph,
        holeOf(20, 17, () => false),
      ),
    ).toThrow(HoleError);
    expect(() =>
      fill(
        photograph,
        holeOf(20, 17, () => true),
      ),
    ).toThrow(HoleError);
    expect(() =>
      fill(
        photograph,
        holeOf(17, 20, (x) => x === 3),
      ),
    ).toThrow(HoleError);
  });

  it.each<[string, (x: number, y: number) => boolean]>([
    ['one pixel', (x, y) => x === 9 && y === 8],
    ['one pixel in the corner', (x, y) => x === 0 && y === 0],
    ['one pixel on the border', (x, y) => x === 19 && y === 8],
    ['along the left border', (x) => x < 6],
    ['along the lower border', (_, y) => y > 10],
    ['the upper left corner', (x, y) => x < 8 && y < 7],
    ['the lower right corner', (x, y) => x > 11 && y > 9],
    ['all four corners', (x, y) => (x < 4 || x > 15) && (y < 4 || y > 12)],
    ['a frame of one pixel left', (x, y) => x > 0 && y > 0 && x < 19 && y < 16],
    ['one pixel left', (x, y) => x !== 7 || y !== 7],
    ['one pixel left, in the corner', (x, y) => x !== 19 || y !== 16],
    ['one column left', (x) => x !== 12],
    ['every second pixel', (x, y) => (x + y) % 2 === 1],
  ])('fills %s', (_, missing) => {
    filledProperly(photograph, holeOf(20, 17, missing));
  });

  it('fills a picture of one column and one of one row', () => {
    filledProperly(
      imageOf(1, 9, 3, (_, y) => y / 9),
      holeOf(1, 9, (_, y) => y > 2 && y < 7),
    );
    filledProperly(
      imageOf(9, 1, 3, (x) => x / 9),
      holeOf(9, 1, (x) => x < 5),
    );
  });

  it('fills a grey picture', () => {
    filledProperly(
      imageOf(16, 16, 1, (x, y) => (x * y) / 225),
      holeOf(16, 16, (x, y) => x > 4 && x < 11 && y > 4),
    );
  });

  it('fills a picture of 3×5, whichever pixel is missing, whichever is left', () => {
    const picture = imageOf(3, 5, 3, (x, y, c) => (x + y + c) / 8);
    for (let pixel = 0; pixel < 15; pixel++) {
      filledProperly(
        picture,
        holeOf(3, 5, (x, y) => 3 * y + x === pixel),
      );
      filledProperly(
        picture,
        holeOf(3, 5, (x, y) => 3 * y + x !== pixel),
      );
    }
    filledProperly(
      picture,
      holeOf(3, 5, (x, y) => x === 1 && y > 0 && y < 4),
    );
  });
});

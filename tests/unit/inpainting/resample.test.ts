import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHole, type Hole } from '../../../src/inpainting/hole.ts';
import { coverHole, resizeHole } from '../../../src/inpainting/holeAtSize.ts';
import { createImage, type Image } from '../../../src/inpainting/image.ts';
import {
  centreCrop,
  crop,
  cropHole,
  resize,
  type Interpolation,
} from '../../../src/inpainting/resample.ts';
import { holes, images } from './arbitrary.ts';

const sides = fc.integer({ min: 1, max: 12 });
const interpolations = fc.constantFrom<Interpolation>('bilinear', 'catmull-rom');

/** The kernels by their textbook definitions, one pixel at a time, on the infinite, edge-repeated picture. */
const kernels: Record<Interpolation, (x: number) => number> = {
  bilinear: (x) => Math.max(0, 1 - Math.abs(x)),
  'catmull-rom': (x) => {
    const d = Math.abs(x);
    if (d < 1) return 1.5 * d ** 3 - 2.5 * d ** 2 + 1;
    return d < 2 ? -0.5 * d ** 3 + 2.5 * d ** 2 - 4 * d + 2 : 0;
  },
};

function weightsOf(
  i: number,
  source: number,
  target: number,
  interpolation: Interpolation,
): number[] {
  const weights = new Array<number>(source).fill(0);
  const scale = source / target;
  for (let k = -4; k < source + 4; k++) {
    const weight =
      target < source
        ? Math.max(0, Math.min((i + 1) * scale, k + 1) - Math.max(i * scale, k)) / scale
        : kernels[interpolation]((i + 0.5) * scale - (k + 0.5));
    weights[Math.min(source - 1, Math.max(0, k))]! += weight;
  }
  return weights;
}

function slowResize(
  image: Image,
  width: number,
  height: number,
  interpolation: Interpolation,
): number[] {
  const values: number[] = [];
  for (let c = 0; c < image.channels; c++) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        let sum = 0;
        weightsOf(y, image.height, height, interpolation).forEach((wy, v) => {
          weightsOf(x, image.width, width, interpolation).forEach((wx, u) => {
            sum += wy * wx * image.data[(c * image.height + v) * image.width + u]!;
          });
        });
        values.push(Math.min(1, Math.max(0, sum)));
      }
    }
  }
  return values;
}

function mean(image: Image): number {
  return image.data.reduce((sum, value) => sum + value, 0) / image.data.length;
}

describe('resize', () => {
  test('agrees with the kernels applied pixel by pixel', () => {
    fc.assert(
      fc.property(
        images(9),
        sides,
        sides,
        interpolations,
        (image, width, height, interpolation) => {
          const fast = resize(image, width, height, interpolation);
          slowResize(image, width, height, interpolation).forEach((value, i) =>
            expect(fast.data[i]).toBeCloseTo(value, 5),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('changes nothing at the same size', () => {
    fc.assert(
      fc.property(images(12), interpolations, (image, interpolation) => {
        expect(resize(image, image.width, image.height, interpolation)).toEqual(image);
      }),
    );
  });

  test('keeps a picture of one value', () => {
    fc.assert(
      fc.property(
        sides,
        sides,
        sides,
        sides,
        interpolations,
        (w, h, width, height, interpolation) => {
          const flat = resize(createImage(w, h, 2, 0.3), width, height, interpolation);
          for (const value of flat.data) expect(value).toBeCloseTo(0.3, 6);
        },
      ),
    );
  });

  test('keeps the mean when each pixel becomes the average of whole pixels', () => {
    fc.assert(
      fc.property(images(5), sides, sides, (small, across, down) => {
        const large = resize(small, small.width * across, small.height * down, 'bilinear');
        expect(mean(resize(large, small.width, small.height))).toBeCloseTo(mean(large), 5);
      }),
    );
  });
});

describe('holes at another size', () => {
  test('nearest neighbour takes the pixel under each centre', () => {
    const hole: Hole = { width: 3, height: 1, data: Uint8Array.of(1, 0, 1) };
    expect([...resizeHole(hole, 6, 2).data]).toEqual([1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1]);
    expect([...resizeHole(hole, 2, 1).data]).toEqual([1, 1]);
  });

  test('nearest neighbour enlarged by whole factors comes back', () => {
    fc.assert(
      fc.property(holes(5, 3), sides, sides, (hole, across, down) => {
        const large = resizeHole(hole, 5 * across, 3 * down);
        expect(resizeHole(large, 5, 3)).toEqual(hole);
      }),
    );
  });

  test('a spot between all centres is not lost', () => {
    fc.assert(
      fc.property(fc.nat(34), sides, sides, (at, width, height) => {
        const spot = createHole(7, 5);
        spot.data[at] = 1;
        const { data } = resizeHole(spot, width, height);
        expect(data).toContain(1);
        const touched = coverHole(spot, width, height).data;
        expect(data.every((missing, i) => missing <= touched[i]!)).toBe(true);
      }),
    );
  });

  test('covering misses exactly the pixels that overlap a missing one', () => {
    fc.assert(
      fc.property(holes(7, 5), sides, sides, (hole, width, height) => {
        const covered = coverHole(hole, width, height);
        for (let y = 0; y < height; y++) {
          for (let x = 0; x < width; x++) {
            // In units of 1 / (source * target), where every border is an integer.
            const overlaps = [...hole.data].some((missing, i) => {
              const u = i % 7;
              const v = Math.floor(i / 7);
              const across = x * 7 < (u + 1) * width && u * width < (x + 1) * 7;
              return (
                missing === 1 && across && y * 5 < (v + 1) * height && v * height < (y + 1) * 5
              );
            });
            expect(covered.data[y * width + x]).toBe(overlaps ? 1 : 0);
          }
        }
      }),
    );
  });
});

describe('crops', () => {
  const image: Image = {
    width: 3,
    height: 2,
    channels: 1,
    data: Float32Array.of(0, 1, 2, 3, 4, 5),
  };

  test('repeat the edge outside the picture', () => {
    const around = crop(image, { left: -1, top: -1, width: 5, height: 4 });
    const rows = [0, 0, 1, 2, 2, 0, 0, 1, 2, 2, 3, 3, 4, 5, 5, 3, 3, 4, 5, 5];
    expect([...around.data]).toEqual(rows);
  });

  test('repeat the edge of every channel, wherever they lie', () => {
    const start = fc.integer({ min: -10, max: 10 });
    const values = Float32Array.from({ length: 2 * 7 * 5 }, (_, i) => i);
    const grid: Image = { width: 7, height: 5, channels: 2, data: values };
    fc.assert(
      fc.property(start, start, sides, sides, (left, top, width, height) => {
        const part = crop(grid, { left, top, width, height });
        part.data.forEach((value, i) => {
          const x = Math.min(6, Math.max(0, left + (i % width)));
          const y = Math.min(4, Math.max(0, top + (Math.floor(i / width) % height)));
          expect(value).toBe(Math.floor(i / (width * height)) * 35 + y * 7 + x);
        });
      }),
    );
  });

  test('of a hole are missing outside the picture, wherever they lie', () => {
    const start = fc.integer({ min: -10, max: 10 });
    fc.assert(
      fc.property(holes(7, 5), start, start, sides, sides, (hole, left, top, width, height) => {
        const part = cropHole(hole, { left, top, width, height });
        expect(part).toMatchObject({ width, height });
        part.data.forEach((missing, i) => {
          const [x, y] = [left + (i % width), top + Math.floor(i / width)];
          const inside = x >= 0 && x < 7 && y >= 0 && y < 5;
          expect(missing).toBe(inside ? hole.data[y * 7 + x] : 1);
        });
      }),
    );
  });

  test('take the centre', () => {
    expect(centreCrop({ ...image, width: 2, height: 3 }, 1, 1)).toMatchObject({
      width: 2,
      height: 2,
    });
    const wide: Image = { width: 5, height: 1, channels: 1, data: Float32Array.of(0, 1, 2, 3, 4) };
    expect([...centreCrop(wide, 1, 1).data]).toEqual([2]);
    expect([...centreCrop(wide, 3, 1).data]).toEqual([1, 2, 3]);
  });
});

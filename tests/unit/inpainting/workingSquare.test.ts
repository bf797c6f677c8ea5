import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complete } from '../../../src/inpainting/complete.ts';
import {
  boundsOf,
  createHole,
  HoleError,
  missingCount,
  type Hole,
} from '../../../src/inpainting/hole.ts';
import { createImage, type Image } from '../../../src/inpainting/image.ts';
import { measure } from '../../../src/inpainting/metrics.ts';
import {
  chooseSquare,
  cutSquare,
  distanceFromHidden,
  layBack,
} from '../../../src/inpainting/workingSquare.ts';
import { holes, images, rectangles } from './arbitrary.ts';

/** A photograph with a fillable hole (scattered pixels or one rectangle) and a working size. */
const tasks = fc
  .tuple(images(24), fc.integer({ min: 1, max: 32 }), fc.boolean())
  .chain(([photograph, size, scattered]) => {
    const shapes = scattered ? holes : rectangles;
    return shapes(photograph.width, photograph.height).map((hole) => ({ photograph, hole, size }));
  })
  .filter(({ hole }) => missingCount(hole) > 0 && missingCount(hole) < hole.data.length);

/** Whether a pixel of the square at `size` lies on known pixels of the photograph alone, asked pixel by pixel. */
function hasKnown({ photograph, hole, size }: { photograph: Image; hole: Hole; size: number }) {
  const { left, top, side } = chooseSquare(photograph, hole, size);
  const isKnown = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < hole.width && y < hole.height && hole.data[y * hole.width + x] === 0;
  const overlapped = Array.from({ length: size }, (_, i) =>
    Array.from({ length: side }, (_, k) => k).filter(
      (k) => (k + 1) * size > i * side && k * size < (i + 1) * side,
    ),
  );
  return overlapped.some((rows) =>
    overlapped.some((columns) =>
      rows.every((y) => columns.every((x) => isKnown(left + x, top + y))),
    ),
  );
}

/** Tasks that can be worked on at their size; that no other is taken has a test of its own. */
const workable = tasks.filter(hasKnown);

function holeOf(width: number, height: number, left: number, top: number, w: number, h: number) {
  const hole = createHole(width, height);
  for (let y = top; y < top + h; y++) hole.data.fill(1, y * width + left, y * width + left + w);
  return hole;
}

function noise(width: number, height: number): Image {
  const image = createImage(width, height);
  return { ...image, data: image.data.map((_, i) => ((i * 7919) % 256) / 255) };
}

describe('the square that is worked on', () => {
  test('is two and a quarter holes wide, around the hole', () => {
    const square = chooseSquare(createImage(1000, 800), holeOf(1000, 800, 400, 300, 100, 60), 64);
    expect(square).toEqual({ left: 338, top: 218, side: 225 });
  });

  test('is not smaller than the working size', () => {
    const hole = holeOf(1000, 800, 500, 400, 10, 10);
    expect(chooseSquare(createImage(1000, 800), hole, 256).side).toBe(256);
  });

  test('stays inside the photograph, at its corner too', () => {
    const corner = holeOf(1000, 800, 990, 790, 10, 10);
    expect(chooseSquare(createImage(1000, 800), corner, 256)).toEqual({
      left: 744,
      top: 544,
      side: 256,
    });
    const small = holeOf(100, 80, 50, 40, 10, 10);
    expect(chooseSquare(createImage(100, 80), small, 256)).toEqual({ left: 15, top: 0, side: 80 });
  });

  test('grows beyond the short side when the hole is as wide, so that something known is left', () => {
    const hole = holeOf(640, 320, 160, 0, 320, 320);
    expect(chooseSquare(createImage(640, 320), hole, 128)).toEqual({
      left: 120,
      top: -40,
      side: 400,
    });
    const strip = holeOf(640, 320, 0, 100, 640, 40);
    expect(chooseSquare(createImage(640, 320), strip, 128)).toEqual({
      left: 0,
      top: -160,
      side: 640,
    });
  });

  test('holds the whole hole and something known', () => {
    fc.assert(
      fc.property(tasks, ({ photograph, hole, size }) => {
        const { left, top, side } = chooseSquare(photograph, hole, size);
        const bounds = boundsOf(hole)!;
        expect(left).toBeLessThanOrEqual(bounds.left);
        expect(top).toBeLessThanOrEqual(bounds.top);
        expect(left + side).toBeGreaterThanOrEqual(bounds.left + bounds.width);
        expect(top + side).toBeGreaterThanOrEqual(bounds.top + bounds.height);
        let known = 0;
        hole.data.forEach((missing, i) => {
          const x = (i % hole.width) - left;
          const y = Math.floor(i / hole.width) - top;
          if (missing === 0 && x >= 0 && y >= 0 && x < side && y < side) known++;
        });
        expect(known).toBeGreaterThan(0);
      }),
    );
  });

  test('leaves the photograph only as far as the hole forces it to', () => {
    fc.assert(
      fc.property(tasks, ({ photograph: { width, height }, hole, size }) => {
        const { left, top, side } = chooseSquare(createImage(width, height), hole, size);
        for (const [start, length] of [
          [left, width],
          [top, height],
        ] as const) {
          if (side <= length) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(start + side).toBeLessThanOrEqual(length);
          } else {
            expect(start).toBe(-Math.floor((side - length) / 2));
          }
        }
      }),
    );
  });

  test('needs a hole, and something around it', () => {
    const photograph = createImage(4, 4);
    expect(() => cutSquare(photograph, createHole(4, 4), 4)).toThrow(HoleError);
    expect(() => cutSquare(photograph, holeOf(4, 4, 0, 0, 4, 4), 4)).toThrow(HoleError);
    expect(() => cutSquare(photograph, holeOf(5, 4, 0, 0, 1, 1), 4)).toThrow(HoleError);
  });
});

describe('the cut', () => {
  test('is the photograph itself when nothing has to be scaled', () => {
    const photograph = noise(64, 64);
    const hole = holeOf(64, 64, 20, 20, 24, 24);
    const cut = cutSquare(photograph, hole, 64);
    expect(cut).toEqual({ square: { left: 0, top: 0, side: 64 }, image: photograph, hole });
  });

  test('counts what lies outside the photograph as missing', () => {
    const cut = cutSquare(noise(16, 8), holeOf(16, 8, 0, 3, 16, 2), 16);
    const missing = Array.from({ length: 16 }, (_, y) => cut.hole.data[y * 16]);
    expect(missing).toEqual([1, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 1, 1]);
  });

  test('is refused where it leaves no known pixel, in words of its own, and only there', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const cut = () => cutSquare(task.photograph, task.hole, task.size);
        if (hasKnown(task)) expect(missingCount(cut().hole)).toBeLessThan(task.size ** 2);
        else expect(cut).toThrow(HoleError);
      }),
    );
  });

  test('of a photograph with every fourth pixel missing needs a size at which they lie apart', () => {
    const scattered = createHole(64, 64);
    scattered.data.forEach((_, i) => (scattered.data[i] = Number(i % 4 === 0)));
    expect(() => cutSquare(noise(64, 64), scattered, 16)).toThrow(
      /^At 16 × 16 every pixel touches something missing/,
    );
    expect(missingCount(cutSquare(noise(64, 64), scattered, 64).hole)).toBe(64 * 16);
  });

  test('shows nothing of what is under the hole in a known pixel', () => {
    fc.assert(
      fc.property(workable, ({ photograph, hole, size }) => {
        const plane = hole.data.length;
        const data = photograph.data.map((v, i) => (hole.data[i % plane] === 1 ? 1 - v : v));
        const one = cutSquare(photograph, hole, size);
        const other = cutSquare({ ...photograph, data }, hole, size);
        one.image.data.forEach((value, i) => {
          if (one.hole.data[i % (size * size)] === 0) expect(other.image.data[i]).toBe(value);
        });
      }),
    );
  });

  test('keeps a photograph of one value, however it is enlarged', () => {
    const cut = cutSquare(createImage(5, 5, 3, 0.6), holeOf(5, 5, 2, 2, 1, 1), 32);
    for (const value of cut.image.data) expect(value).toBeCloseTo(0.6, 5);
  });
});

describe('laying back', () => {
  test('leaves every pixel outside the hole as it was, bit for bit, and fills every pixel in it', () => {
    fc.assert(
      fc.property(workable, ({ photograph, hole, size }) => {
        const { square } = cutSquare(photograph, hole, size);
        const laid = layBack(photograph, hole, square, createImage(size, size, 3, 0.123));
        const plane = hole.data.length;
        expect(laid).toMatchObject({ width: photograph.width, height: photograph.height });
        laid.data.forEach((value, i) => {
          if (hole.data[i % plane] === 0) expect(value).toBe(photograph.data[i]);
          else expect(value >= 0 && value <= 1).toBe(true);
        });
      }),
    );
  });

  test('puts an unscaled fill where it belongs', () => {
    const photograph = createImage(40, 30, 3, 0);
    const hole = holeOf(40, 30, 20, 0, 3, 2);
    const { square, image } = cutSquare(photograph, hole, 16);
    const fill = noise(16, 16);
    const laid = layBack(photograph, hole, square, fill);
    expect(image.width).toBe(square.side);
    expect(laid.data[1 * 40 + 21]).toBe(fill.data[(1 - square.top) * 16 + (21 - square.left)]);
  });

  test('gives a smooth photograph back its own smoothness', () => {
    const ramp = createImage(96, 64);
    ramp.data.forEach((_, i) => (ramp.data[i] = (i % 96) / 95));
    const hole = holeOf(96, 64, 30, 20, 28, 20);
    const { square, image } = cutSquare(ramp, hole, 32);
    const laid = layBack(ramp, hole, square, image);
    ramp.data.forEach((value, i) => expect(Math.abs(laid.data[i]! - value)).toBeLessThan(0.01));
  });
});

describe('the distance from what the hole hides', () => {
  const grey = (size: number): Image => {
    const image = createImage(size, size);
    return { ...image, data: image.data.fill(0.5) };
  };

  test('is that of the working square where it lies on the photograph', () => {
    const photograph = noise(200, 160);
    const hole = holeOf(200, 160, 80, 60, 40, 30);
    const { square, image, hole: small } = cutSquare(photograph, hole, 64);
    const { hole: wanted } = measure(image, complete(image, small, grey(64)), small);
    expect(distanceFromHidden(photograph, hole, square, grey(64))).toEqual(wanted);
    expect(distanceFromHidden(photograph, hole, square, image).l1).toBe(0);
  });

  test('is measured wherever something missing lies under a pixel, however thin', () => {
    const photograph = noise(960, 640);
    for (const top of [0, 639]) {
      const hole = holeOf(960, 640, 200, top, 525, 1);
      const { square, image } = cutSquare(photograph, hole, 128);
      expect(square.side).toBe(657);
      expect(distanceFromHidden(photograph, hole, square, image).l1).toBe(0);
      expect(distanceFromHidden(photograph, hole, square, grey(128)).l1).toBeGreaterThan(0);
    }
  });

  test('is measured for every hole that can be filled', () => {
    const measurable = workable.filter(({ size }) => size >= 7);
    fc.assert(
      fc.property(measurable, ({ photograph, hole, size }) => {
        const { square, image } = cutSquare(photograph, hole, size);
        expect(distanceFromHidden(photograph, hole, square, image).l1).toBe(0);
      }),
    );
  });

  test('leaves out what lies beyond the photograph', () => {
    const photograph = noise(160, 80);
    const hole = holeOf(160, 80, 40, 0, 80, 80);
    const { square, image } = cutSquare(photograph, hole, 50);
    expect(square).toEqual({ left: 30, top: -10, side: 100 });
    const wrongOutside = { ...image, data: image.data.slice() };
    for (let c = 0; c < 3; c++) wrongOutside.data.fill(1, c * 2500, c * 2500 + 5 * 50);
    expect(distanceFromHidden(photograph, hole, square, wrongOutside).l1).toBe(0);
    wrongOutside.data.fill(1, 5 * 50, 6 * 50);
    expect(distanceFromHidden(photograph, hole, square, wrongOutside).l1).toBeGreaterThan(0);
  });
});

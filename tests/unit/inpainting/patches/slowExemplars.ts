import type { Hole } from '../../../../src/inpainting/hole.ts';
import type { Image } from '../../../../src/inpainting/image.ts';

interface Point {
  readonly confidence: number;
  readonly data: number;
  readonly priority: number;
  readonly ring: number;
}

/**
 * Criminisi's terms and distances straight from the paper's formulas, every one anew over the whole picture.
 * Written apart from the code under test: pixels are coordinate pairs, nothing is kept between steps.
 */
export function slowExemplars(image: Image, hole: Hole, patchSize: number) {
  const { width, height, channels } = image;
  const half = (patchSize - 1) / 2;
  const index = (x: number, y: number): number => y * width + x;
  const inside = (x: number, y: number): boolean => x >= 0 && y >= 0 && x < width && y < height;
  const original = hole.data;
  const missing = hole.data.slice();
  const values = image.data.slice();
  const confidence = Array.from(missing, (m) => 1 - m);
  let last: number[] = [];

  const everywhere: [number, number][] = [];
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) everywhere.push([x, y]);
  const patch = (x: number, y: number): [number, number][] =>
    everywhere.filter(([u, v]) => Math.abs(u - x) <= half && Math.abs(v - y) <= half);
  const known = (x: number, y: number): boolean => inside(x, y) && missing[index(x, y)] === 0;
  const value = (x: number, y: number, c: number): number =>
    values[c * width * height + index(x, y)]!;
  const luma = (x: number, y: number): number =>
    channels === 3
      ? 0.2126 * value(x, y, 0) + 0.7152 * value(x, y, 1) + 0.0722 * value(x, y, 2)
      : value(x, y, 0);

  function derivative(x: number, y: number, dx: number, dy: number): number {
    const ahead = known(x + dx, y + dy);
    const behind = known(x - dx, y - dy);
    if (ahead && behind) return (luma(x + dx, y + dy) - luma(x - dx, y - dy)) / 2;
    if (ahead) return luma(x + dx, y + dy) - luma(x, y);
    return behind ? luma(x, y) - luma(x - dx, y - dy) : 0;
  }

  function normal(x: number, y: number): [number, number] {
    let [nx, ny] = [0, 0];
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const u = Math.min(width - 1, Math.max(0, x + dx));
        const v = Math.min(height - 1, Math.max(0, y + dy));
        nx += dx * (dy === 0 ? 2 : 1) * missing[index(u, v)]!;
        ny += dy * (dx === 0 ? 2 : 1) * missing[index(u, v)]!;
      }
    }
    const length = Math.sqrt(nx * nx + ny * ny);
    return length === 0 ? [0, 0] : [nx / length, ny / length];
  }

  /** City-block distance to the nearest pixel that was known from the first. */
  function ring(x: number, y: number): number {
    const distances = everywhere
      .filter(([u, v]) => original[index(u, v)] === 0)
      .map(([u, v]) => Math.abs(u - x) + Math.abs(v - y));
    return Math.min(...distances);
  }

  function pointAt(x: number, y: number): Point {
    const members = patch(x, y);
    const seen = members.filter(([u, v]) => known(u, v));
    const trust = seen.reduce((sum, [u, v]) => sum + confidence[index(u, v)]!, 0) / members.length;
    const [nx, ny] = normal(x, y);
    let [gx, gy] = [0, 0];
    for (const [u, v] of seen) {
      const [hx, hy] = [derivative(u, v, 1, 0), derivative(u, v, 0, 1)];
      if (hx * hx + hy * hy > gx * gx + gy * gy) [gx, gy] = [hx, hy];
    }
    const data = Math.abs(-gy * nx + gx * ny);
    return { confidence: trust, data, priority: trust * data, ring: ring(x, y) };
  }

  return {
    /** By pixel, in reading order. */
    front(): Map<number, Point> {
      const points = everywhere.filter(
        ([x, y]) =>
          !known(x, y) &&
          (known(x - 1, y) || known(x + 1, y) || known(x, y - 1) || known(x, y + 1)),
      );
      return new Map(points.map(([x, y]) => [index(x, y), pointAt(x, y)]));
    },
    /** The distance of every source patch from what is known of a target patch. */
    sources(target: number): Map<number, number> {
      const [x, y] = everywhere[target]!;
      const found = new Map<number, number>();
      for (const [u, v] of everywhere) {
        const corners = inside(u - half, v - half) && inside(u + half, v + half);
        if (!corners || patch(u, v).some(([a, b]) => original[index(a, b)])) continue;
        let sum = 0;
        for (const [a, b] of patch(x, y)) {
          if (!known(a, b)) continue;
          for (let c = 0; c < channels; c++)
            sum += (value(a, b, c) - value(a + u - x, b + v - y, c)) ** 2;
        }
        found.set(index(u, v), sum);
      }
      return found;
    },
    copy(target: number, source: number): void {
      const [x, y] = everywhere[target]!;
      const [u, v] = everywhere[source]!;
      const trust = pointAt(x, y).confidence;
      last = patch(x, y)
        .filter(([a, b]) => !known(a, b))
        .map(([a, b]) => index(a, b));
      for (const pixel of last) {
        const [a, b] = everywhere[pixel]!;
        for (let c = 0; c < channels; c++)
          values[c * width * height + pixel] = value(a + u - x, b + v - y, c);
        confidence[pixel] = trust;
      }
      for (const pixel of last) missing[pixel] = 0;
    },
    lastFilled: (): number[] => last,
    image: (): Float32Array => values,
    hole: (): Uint8Array => missing.slice(),
  };
}

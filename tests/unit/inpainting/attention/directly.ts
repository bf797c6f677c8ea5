import type { Hole } from '../../../../src/inpainting/hole.ts';
import type { Image } from '../../../../src/inpainting/image.ts';
import type { Settings } from '../../../../src/inpainting/attention/attention.ts';

/** Contextual attention as its equations are written, patch by patch, every matrix whole. */

export function patchAt(
  { width, height, channels, data }: Image,
  x: number,
  y: number,
  size: number,
): number[] {
  const reach = (size - 1) / 2;
  const values: number[] = [];
  for (let c = 0; c < channels; c++) {
    for (let v = y - reach; v <= y + reach; v++) {
      for (let u = x - reach; u <= x + reach; u++) {
        const inside = u >= 0 && u < width && v >= 0 && v < height;
        values.push(inside ? data[(c * height + v) * width + u]! : 0);
      }
    }
  }
  return values;
}

function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = (p: readonly number[], q: readonly number[]) =>
    p.reduce((sum, value, i) => sum + value * q[i]!, 0);
  return dot(a, b) / Math.max(1e-4, Math.sqrt(dot(a, a))) / Math.max(1e-4, Math.sqrt(dot(b, b)));
}

/** s(t, u) + s(t - 1, u - 1) + s(t + 1, u + 1), positions counted as `order` lists them. */
function fuseAlong(scores: readonly number[][], order: readonly number[]): number[][] {
  const place = new Map(order.map((position, i) => [position, i]));
  return scores.map((row, t) =>
    row.map((_, u) =>
      [-1, 0, 1].reduce((sum, step) => {
        const [a, b] = [order[place.get(t)! + step], order[place.get(u)! + step]];
        return a === undefined || b === undefined ? sum : sum + scores[a]![b]!;
      }, 0),
    ),
  );
}

export function attentionDirectly(
  features: Image,
  allowed: ArrayLike<number>,
  { patch, fusion, scale, hard }: Settings,
): number[][] {
  const { width, height } = features;
  const positions = Array.from({ length: width * height }, (_, i) => i);
  const patches = positions.map((i) => patchAt(features, i % width, Math.floor(i / width), patch));
  let scores = patches.map((a) => patches.map((b) => cosine(a, b)));
  if (fusion) {
    const columns = positions.map((i) => (i % height) * width + Math.floor(i / height));
    scores = fuseAlong(fuseAlong(scores, positions), columns);
  }
  return scores.map((row) => {
    const open = positions.filter((u) => allowed[u] === 1);
    const most = Math.max(...open.map((u) => row[u]!));
    if (hard) {
      const best = open.find((u) => row[u] === most)!;
      return positions.map((u) => (u === best ? 1 : 0));
    }
    const weights = row.map((score, u) =>
      allowed[u] === 1 ? Math.exp((score - most) * scale) : 0,
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / total);
  });
}

/** Every pixel the mean of what the patches over it say: each a mixture of all patches. */
export function copyDirectly(
  image: Image,
  attention: readonly number[][],
  targets: readonly number[],
  cell: number,
): { readonly sums: Float32Array; readonly counts: Uint8Array } {
  const { width, height, channels, data } = image;
  const across = width / cell;
  const before = Math.floor(cell / 2);
  const plane = width * height;
  const sums = new Float32Array(data.length);
  const counts = new Uint8Array(plane);
  const clamp = (value: number, length: number) => Math.min(length - 1, Math.max(0, value));
  for (const t of targets) {
    for (let v = 0; v < 2 * cell; v++) {
      for (let u = 0; u < 2 * cell; u++) {
        const x = (t % across) * cell - before + u;
        const y = Math.floor(t / across) * cell - before + v;
        if (x < 0 || x >= width || y < 0 || y >= height) continue;
        counts[y * width + x]!++;
        for (let c = 0; c < channels; c++) {
          attention[t]!.forEach((weight, s) => {
            const sx = clamp((s % across) * cell - before + u, width);
            const sy = clamp(Math.floor(s / across) * cell - before + v, height);
            sums[c * plane + y * width + x]! += weight * data[c * plane + sy * width + sx]!;
          });
        }
      }
    }
  }
  return { sums, counts };
}

/** The matrix that `attentionOf` never holds. */
export function matrixOf(
  row: (target: number) => { count: number; sources: Int32Array; weights: Float32Array },
  places: number,
): number[][] {
  return Array.from({ length: places }, (_, t) => {
    const { count, sources, weights } = row(t);
    const full = new Array<number>(places).fill(0);
    for (let n = 0; n < count; n++) full[sources[n]!] = weights[n]!;
    return full;
  });
}

export function holeOf(width: number, height: number, data: readonly number[]): Hole {
  return { width, height, data: Uint8Array.from(data) };
}

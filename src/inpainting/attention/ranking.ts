import type { AttentionRow } from './attention.ts';

/** The best sources of every target, best first. */
export interface Ranking {
  /** `targets[i]` has `sources[i * depth + k]` with `weights[i * depth + k]`, k = 0 the best; -1 where there are fewer. */
  readonly targets: Int32Array;
  readonly depth: number;
  readonly sources: Int32Array;
  readonly weights: Float32Array;
}

/** An empty ranking of those targets, to be filled by `rank`. */
export function createRanking(targets: Int32Array, depth: number): Ranking {
  const length = targets.length * depth;
  return {
    targets,
    depth,
    sources: new Int32Array(length).fill(-1),
    weights: new Float32Array(length),
  };
}

/** Enters the best sources of target number `i`. */
export function rank({ depth, sources, weights }: Ranking, i: number, row: AttentionRow): void {
  const first = i * depth;
  const last = first + depth - 1;
  for (let n = 0; n < row.count; n++) {
    const weight = row.weights[n]!;
    if (weight <= weights[last]!) continue;
    let at = last;
    for (; at > first && weights[at - 1]! < weight; at--) {
      weights[at] = weights[at - 1]!;
      sources[at] = sources[at - 1]!;
    }
    weights[at] = weight;
    sources[at] = row.sources[n]!;
  }
}

import type { Shapes } from './scene.ts';

export const largest = { channels: 512, side: 128, patch: 7 } as const;
export const channelChoices = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] as const;
export const sideChoices = [8, 16, 32, 64, 128] as const;
export const patchChoices = [1, 3, 5, 7] as const;

/** How many patches there are at most: one around every position. */
export function everyPatch({ side }: Pick<Shapes, 'side'>): number {
  return side * side;
}

/** What each step takes and gives, and what it costs. */
export function costsOf({ channels, side, patch, patches }: Shapes) {
  const kernel = channels * patch * patch;
  return {
    features: [channels, side, side],
    kernels: [patches, channels, patch, patch],
    scores: [patches, side, side],
    rebuilt: [channels, side, side],
    /** Of the matching; the reconstruction takes as many again. */
    multiplications: patches * kernel * side * side,
    /** In single precision. */
    scoreBytes: 4 * patches * side * side,
  };
}

export function shapeText(shape: readonly number[]): string {
  return shape.join(' × ');
}

/** 302 million, 4.3 billion. */
export function written(count: number): string {
  const [size, name] =
    [[1e12, ' trillion'] as const, [1e9, ' billion'] as const, [1e6, ' million'] as const].find(
      ([least]) => count >= least,
    ) ?? ([1, ''] as const);
  const value = count / size;
  return size === 1 ? value.toLocaleString('en-GB') : `${value.toFixed(value < 10 ? 1 : 0)}${name}`;
}

/** 2.1 MB. */
export function bytesText(bytes: number): string {
  return bytes < 1e6
    ? `${(bytes / 1e3).toFixed(0)}\u00a0kB`
    : `${(bytes / 1e6).toFixed(1)}\u00a0MB`;
}

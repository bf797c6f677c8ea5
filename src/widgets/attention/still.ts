import type { Chosen } from './chosen.ts';
import { insetOf, type Tiles } from './tiles.ts';

/** A scene drawn at build, until the reader touches it. */
export interface Still {
  /** The scene's name, which its pictures' addresses have. */
  readonly name: string;
  readonly chosen: Chosen;
  /** Positions in the hole. */
  readonly positions: number;
  /** Of the fill against what the hole hides, in dB. */
  readonly psnr: number;
}

/** What the pictures show: as large as the square, or a tile. */
type Layer = 'fill' | 'map' | 'weights' | 'before' | 'after' | `source${number}`;

/** The address of a picture of it. */
export function pictureAt({ name }: Pick<Still, 'name'>, layer: Layer): string {
  return `/stills/attention/${name}-${layer}.webp`;
}

export function tilesAt(still: Still, patch: number): Tiles<string> {
  return {
    before: pictureAt(still, 'before'),
    after: pictureAt(still, 'after'),
    sources: still.chosen.ranked.map((_, k) => pictureAt(still, `source${k}`)),
    inset: insetOf(patch),
  };
}

import type { Chosen } from './chosen.ts';
import type { Tiles } from './tiles.ts';

/** A scene drawn at build, until the reader touches it. */
export interface Still {
  /** Addresses of pictures as large as the square: the fill, the colour map, the weights of the position. */
  readonly fill: string;
  readonly map: string;
  readonly weights: string;
  readonly chosen: Chosen;
  readonly tiles: Tiles<string>;
  /** Positions in the hole. */
  readonly positions: number;
  /** Of the fill against what the hole hides, in dB. */
  readonly psnr: number;
}

import type { HoleKind } from './scene.ts';

/** `models/sheets.json`: what the sheets of `public/sheets/` show. `npm run sheets` writes both. */
export interface Sheets {
  readonly version: 1;
  /** Of the held-out photographs. */
  readonly set: string;
  /** Pixels along a tile. */
  readonly size: number;
  /** Tiles in a row of a sheet. */
  readonly columns: number;
  /** Files' names, in the order of the tiles. */
  readonly photographs: readonly string[];
  /** SHA-256 of every network's file as it was when it filled. */
  readonly networks: Readonly<Record<string, string>>;
  /** By hole, by method: dB in the hole of each photograph, null where the fill is the photograph itself. */
  readonly psnr: Readonly<Record<HoleKind, Readonly<Record<string, readonly (number | null)[]>>>>;
}

import type { Attended } from './attend.ts';
import type { Chosen } from './chosen.ts';
import { tileOf, type Rgba } from './draw.ts';

/** Enlarged patches, each square: pixels, or the address of a picture. */
export interface Tiles<T extends Rgba | string = Rgba | string> {
  /** What stands at the position when it is compared. */
  readonly before: T;
  /** What is laid there. */
  readonly after: T;
  /** Of the sources, best first. */
  readonly sources: readonly T[];
  /** How far inside a tile the patch begins, as a share of the tile's side. */
  readonly inset: number;
}

/** Positions shown around a patch on each side. */
const margin = 1;

/** How far inside its tile a patch begins. */
export const insetOf = (patch: number): number => margin / (patch + 2 * margin);

export function tilesOf(
  attended: Attended,
  { target, ranked }: Chosen,
  patch: number,
): Tiles<Rgba> {
  const { side, pictureSide, guess, fill } = attended;
  const cell = pictureSide / side;
  const size = (patch + 2 * margin) * cell;
  const cut = (layers: readonly Rgba[], position: number): Rgba =>
    tileOf(
      layers,
      pictureSide,
      ((position % side) - (patch - 1) / 2 - margin) * cell,
      (Math.floor(position / side) - (patch - 1) / 2 - margin) * cell,
      size,
    );
  return {
    before: cut([guess], target),
    after: cut([fill, guess], target),
    sources: ranked.map(({ source }) => cut([guess], source)),
    inset: insetOf(patch),
  };
}

import type { Point } from '../../inpainting/marks.ts';
import { twoDigits } from '../easel/words.ts';
import { places } from './scene.ts';
import type { Shown } from './view.ts';

/** “33 %”. */
export const percentOf = (share: number): string => `${Math.round(100 * share)}\u00a0%`;

/** What a place hears; of one that hears itself alone, all from there. */
export function reachOf(shares: readonly number[], spread: boolean): readonly number[] {
  return spread ? shares : shares.map((_, steps) => Number(steps === 0));
}

/** “4 of 64 places, dotted, see nothing but the hole.” */
export function describeBlind(count: number): string {
  if (count === 0) return `Of ${places ** 2} places each sees something of the picture.`;
  const see = count === 1 ? 'sees' : 'see';
  return `${count} of ${places ** 2} places, dotted, ${see} nothing but the hole before the layer.`;
}

/** “33 % is its own, 8 % comes from the places next to it, 59 % from farther away”. */
export function describeShares([own = 0, near = 0, ...far]: readonly number[]): string {
  const farther = far.reduce((sum, share) => sum + share, 0);
  return `${percentOf(own)} is its own, ${percentOf(near)} comes from the places next to it, ${percentOf(farther)} from farther away`;
}

/** “Column 4, row 5. It sees nothing but the hole.” */
export function describeSight({ x, y }: Point, lost: number): string {
  const where = `Column ${x + 1}, row ${y + 1}.`;
  if (lost === 0) return `${where} Nothing of what it sees is missing.`;
  if (lost === 1) return `${where} Before the layer it sees nothing but the hole.`;
  return `${where} Before the layer ${percentOf(lost)} of what it sees is missing.`;
}

/** “Map 78: 0.12 before the layer, −0.45 after it.” Or that it takes a run, where its numbers are not there. */
export function describeNumbers(
  { maps, numbers }: Pick<Shown, 'maps' | 'numbers'>,
  nth: number,
  spread: boolean,
  { x, y }: Point,
): string {
  const map = `Map ${(maps[nth] ?? 0) + 1}`;
  const read = numbers[nth];
  if (!read) return `${map}: run the network to read its numbers.`;
  const [from = NaN, to = NaN] = [read.before, spread ? read.spread : read.alone].map(
    (values) => values[y * places + x],
  );
  return `${map}: ${twoDigits(from)} before the layer, ${twoDigits(to)} after it.`;
}

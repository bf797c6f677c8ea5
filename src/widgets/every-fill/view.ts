import { mean } from '../../inpainting/mean.ts';
import { describePsnr } from '../easel/describePsnr.ts';
import type { HoleKind, Scene } from './scene.ts';

/** What the server gives to the figure. */
export interface Served {
  /** What can lie in the holes, in the order of the lineage: nothing first, what was there last. */
  readonly contents: readonly Content[];
  /** Of every photograph, in the order of the tiles. */
  readonly titles: readonly string[];
  /** Tiles in a row of a sheet, and rows. */
  readonly columns: number;
  readonly rows: number;
  /** By hole, by method: PSNR in the hole of every photograph in hundredths of a dB, with spaces between. */
  readonly psnr: Readonly<Record<HoleKind, Readonly<Record<string, string>>>>;
}

export interface Content {
  /** A method, or `hole` or `photograph`. */
  readonly id: string;
  readonly name: string;
}

export const holeNames: Readonly<Record<HoleKind, string>> = {
  'square-37': 'Squares',
  'square-50': 'Large squares',
  'strokes-thin': 'Thin strokes',
  'strokes-thick': 'Thick strokes',
};

/** Where the sheet lies that has all photographs with one content in their holes. */
export function sheetOf(hole: HoleKind, shown: string): string {
  if (shown === 'photograph') return '/sheets/photograph.webp';
  return shown === 'hole' ? `/stills/every-fill/${hole}.webp` : `/sheets/${hole}/${shown}.webp`;
}

/** dB in the hole by photograph; null where a content is no fill, and has none. */
export function psnrOf({ psnr }: Served, hole: HoleKind, shown: string): readonly number[] | null {
  return psnr[hole][shown]?.split(' ').map((hundredths) => Number(hundredths) / 100) ?? null;
}

/** What the controls say, for where there are none: “Filled by DeepFill v2, squares”. */
export function describeChoice(served: Served, { hole, shown, photograph }: Scene): string {
  if (photograph !== null) return holeNames[hole];
  const name = served.contents.find(({ id }) => id === shown)?.name ?? '';
  // Nothing, and the photograph itself, have no names of their own.
  const inSentence = psnrOf(served, hole, shown) ? name : name.toLowerCase();
  return `Filled by ${inSentence}, ${holeNames[hole].toLowerCase()}`;
}

/** One sentence on what is shown. */
export function describe(served: Served, { hole, shown, photograph }: Scene): string {
  const { contents, titles } = served;
  if (photograph !== null) {
    const ranked = contents
      .flatMap(({ id, name }) => {
        const psnr = psnrOf(served, hole, id)?.[photograph];
        return psnr === undefined ? [] : [{ name, psnr }];
      })
      .sort((a, b) => b.psnr - a.psnr);
    const [best, worst] = [ranked[0], ranked.at(-1)];
    if (!best || !worst) return '';
    return `From ${describePsnr(worst.psnr)} (${worst.name}) to ${describePsnr(best.psnr)} (${best.name}) in the hole.`;
  }
  const all = psnrOf(served, hole, shown);
  if (!all) return shown === 'hole' ? 'What was taken away is hatched.' : 'What the holes hid.';
  const at = (value: number) => `${describePsnr(value)} (${titles[all.indexOf(value)] ?? ''})`;
  return `PSNR in the hole: ${describePsnr(mean(all))} on the average, from ${at(Math.min(...all))} to ${at(Math.max(...all))}.`;
}

/** The content so many steps on in the order of the lineage, the ends joined. */
export function contentAfter(contents: readonly Content[], shown: string, steps: number): string {
  const place = contents.findIndex(({ id }) => id === shown);
  return contents.at((place + steps) % contents.length)!.id;
}

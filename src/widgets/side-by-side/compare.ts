import type { Mark } from '../../inpainting/marks.ts';
import { describePsnr } from '../easel/describePsnr.ts';
import { sameMarks, type Filled, type MethodChoice } from '../fill/view.ts';
import type { Order } from './scene.ts';

/** How far one method is with the hole. */
export type Run =
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly sentence: string }
  | { readonly state: 'failed'; readonly sentence: string }
  | { readonly state: 'filled'; readonly filled: Filled };

/** The fill of a run if it is of this very hole and picture. */
export function fillOf(
  run: Run | undefined,
  picture: string,
  marks: readonly Mark[],
): Filled | null {
  if (run?.state !== 'filled') return null;
  const { filled } = run;
  return filled.picture === picture && sameMarks(filled.marks, marks) ? filled : null;
}

/**
 * The methods in an order: the lineage's, or best first by a figure, those that have not filled this
 * hole last.
 */
export function inOrder(
  methods: readonly MethodChoice[],
  fills: ReadonlyMap<string, Filled>,
  order: Order,
): readonly MethodChoice[] {
  if (order === 'lineage') return methods.toSorted((a, b) => a.kind.localeCompare(b.kind));
  const figure = ({ id }: MethodChoice) => fills.get(id)?.distance[order] ?? -Infinity;
  return methods.toSorted((a, b) => figure(b) - figure(a));
}

/**
 * The share of the best fill's lead over the worst that each has, 0 to 1. An exact fill leads without
 * end by PSNR: it has all of that, and the others nothing.
 */
export function sharesBy(
  figure: 'psnr' | 'ssim',
  fills: ReadonlyMap<string, Filled>,
): ReadonlyMap<string, number> {
  const figures = [...fills].map(([method, { distance }]) => [method, distance[figure]] as const);
  const values = figures.map(([, value]) => value);
  const [worst, best] = [Math.min(...values), Math.max(...values)];
  return new Map(
    figures.map(([method, value]) => [
      method,
      value === best ? 1 : (value - worst) / (best - worst),
    ]),
  );
}

/** “Best by PSNR: Telea (2004), 21.3 dB; by SSIM: …”, once several have filled the hole. */
export function describeBest(
  methods: readonly MethodChoice[],
  fills: ReadonlyMap<string, Filled>,
): string {
  if (fills.size < 2) return '';
  const best = (order: 'psnr' | 'ssim') => inOrder(methods, fills, order)[0];
  const [byPsnr, bySsim] = [best('psnr'), best('ssim')];
  const psnr = fills.get(byPsnr?.id ?? '')?.distance.psnr;
  const ssim = fills.get(bySsim?.id ?? '')?.distance.ssim;
  if (!byPsnr || !bySsim || psnr === undefined || ssim === undefined) return '';
  return byPsnr === bySsim
    ? `Closest to what the hole hides by both figures: ${byPsnr.name}, ${describePsnr(psnr, 'PSNR ')}, SSIM ${ssim.toFixed(2)}.`
    : `Closest to what the hole hides by PSNR: ${byPsnr.name}, ${describePsnr(psnr)}. By SSIM: ${bySsim.name}, ${ssim.toFixed(2)}.`;
}

/** What is said of a method that has no fill of this hole to show. */
export function sentenceOfRun(run: Run | undefined): string {
  switch (run?.state) {
    case 'waiting':
      return 'Waits for its turn.';
    case 'running':
    case 'failed':
      return run.sentence;
    case 'filled':
    case undefined:
      return 'Not filled yet.';
  }
}

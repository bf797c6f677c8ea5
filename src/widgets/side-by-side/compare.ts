import type { Mark } from '../../inpainting/marks.ts';
import { describePsnr } from '../easel/describePsnr.ts';
import type { Progress } from '../easel/Status.tsx';
import { sameMarks, type Filled, type MethodChoice } from '../fill/view.ts';
import type { Order } from './scene.ts';

/** How far one method is with the hole, until it has filled it. */
export type Run =
  | { readonly state: 'waiting' }
  /** `share`, 0 to 1, stays 0 where it cannot be known. */
  | { readonly state: 'running'; readonly sentence: string; readonly share: number }
  | { readonly state: 'failed'; readonly sentence: string; readonly marks: readonly Mark[] };

/** What the methods have filled, by method, the newest first. */
export type Fills = ReadonlyMap<string, readonly Filled[]>;

/** So many holes that a reader had filled are remembered; each of a large photograph's can weigh megabytes. */
const most = 2;

/** A method's fills with a new one. What came with the page weighs nothing, and stays. */
export function remembered(filled: Filled, earlier: readonly Filled[] = []): readonly Filled[] {
  const others = earlier.filter((one) => !isOf(one, filled.picture, filled.marks));
  const isStill = ({ image }: Filled) => 'still' in image;
  return [
    filled,
    ...others.filter((one) => !isStill(one)).slice(0, most - 1),
    ...others.filter(isStill),
  ];
}

/** What is left once a picture is gone, and with it every fill of it. */
export function withoutPicture(fills: Fills, gone: string): Fills {
  return new Map(
    [...fills].map(([id, all]) => [id, all.filter(({ picture }) => picture !== gone)]),
  );
}

function isOf(filled: Filled, picture: string, marks: readonly Mark[]): boolean {
  return filled.picture === picture && sameMarks(filled.marks, marks);
}

/**
 * The fills of this very hole, and of the methods that have none, their last of another hole in the same picture;
 * blended where that is asked for, if they can be.
 */
export function fillsOf(
  fills: Fills,
  picture: string,
  marks: readonly Mark[],
  blended = false,
): { readonly now: ReadonlyMap<string, Filled>; readonly before: ReadonlyMap<string, Filled> } {
  const now = new Map<string, Filled>();
  const before = new Map<string, Filled>();
  const seen = (one: Filled): Filled => ({ ...one, ...(blended && one.blended) });
  for (const [method, all] of fills) {
    const exact = all.find((one) => isOf(one, picture, marks));
    const last = all.find((one) => one.picture === picture);
    if (exact) now.set(method, seen(exact));
    else if (last) before.set(method, seen(last));
  }
  return { now, before };
}

/** The runs that this hole has to do with: what failed with another one says nothing of it. */
export function runsOf(
  runs: ReadonlyMap<string, Run>,
  marks: readonly Mark[],
): ReadonlyMap<string, Run> {
  return new Map(
    [...runs].filter(([, run]) => run.state !== 'failed' || sameMarks(run.marks, marks)),
  );
}

/** How far all the methods are together. */
export function progressOf(runs: ReadonlyMap<string, Run>, methods: number): Progress {
  let done = methods;
  let begun = 0;
  for (const run of runs.values()) {
    if (run.state !== 'failed') done--;
    if (run.state === 'running') begun = run.share;
  }
  return { share: (done + begun) / methods, detail: `${done} of ${methods} methods` };
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
export function sentenceOfRun(run: Run | undefined, isBefore = false): string {
  switch (run?.state) {
    case 'waiting':
      return 'Waits for its turn.';
    case 'running':
    case 'failed':
      return run.sentence;
    case undefined:
      return isBefore ? 'Of the hole before.' : 'Not filled yet.';
  }
}

import { spreadOn } from '../networks/spread.ts';
import { standingsOf, type Standing } from '../networks/standings.ts';
import { set } from './answers.ts';

/** A method and its places in two orders, 1 for the best. */
export interface Placed extends Standing {
  readonly byPsnr: number;
  readonly bySsim: number;
}

export const rank = (standings: readonly Standing[], figure: 'psnrPooled' | 'ssimMean') =>
  standings.toSorted((a, b) => b[figure] - a[figure]).map(({ method }) => method);

/** Every method on a kind of hole, the closest by PSNR first. */
function ordersOn(hole: string): readonly Placed[] {
  const standings = standingsOf(set, hole);
  const [psnr, ssim] = [rank(standings, 'psnrPooled'), rank(standings, 'ssimMean')];
  return standings
    .map((standing) => ({
      ...standing,
      byPsnr: psnr.indexOf(standing.method) + 1,
      bySsim: ssim.indexOf(standing.method) + 1,
    }))
    .toSorted((a, b) => a.byPsnr - b.byPsnr);
}

const hole = 'square-37';

/** On wide squares: those with another place in the other order, and the one that rises and falls farthest by SSIM. */
export const orders = ordersOn(hole);
export const moved = orders.filter(({ byPsnr, bySsim }) => byPsnr !== bySsim);
export const { rises, falls } = extremes(orders, ({ byPsnr, bySsim }) => byPsnr - bySsim);

/** Two that stand beneath each other by PSNR, and the share of draws of the photographs in which they keep that order. */
export interface Neighbours {
  readonly upper: Placed;
  readonly lower: Placed;
  readonly kept: number;
}

const spread = spreadOn({ set, hole });
export const neighbours: readonly Neighbours[] = orders.slice(1).map((lower, i) => {
  const upper = orders[i]!;
  return { upper, lower, kept: spread.aheadOf(upper.method, lower.method) };
});
/** The order of these may be another on other photographs. */
export const unsettled = neighbours.filter(({ kept }) => kept < 0.95);
export const leastSettled = neighbours.reduce((most, one) => (one.kept < most.kept ? one : most));

/** The one that rises most places from an order to another, and the one that falls most. */
export function extremes<T>(
  placed: readonly T[],
  rise: (one: T) => number,
): { rises: T; falls: T } {
  return {
    rises: placed.reduce((most, one) => (rise(one) > rise(most) ? one : most)),
    falls: placed.reduce((most, one) => (rise(one) < rise(most) ? one : most)),
  };
}

import { middle95, resampledMeans, shareBelow, type Interval } from '../../inpainting/bootstrap.ts';
import { psnrOf } from '../../inpainting/metrics.ts';
import { holes } from '../../widgets/every-fill/scene.ts';
import { sheets } from '../everyFill.ts';
import { once } from '../once.ts';
import { required } from '../required.ts';

/** How often the photographs are drawn anew. */
export const draws = 10_000;

/** How far what was measured on a kind of hole hangs on which photographs it was measured on. */
export interface Spread {
  /** Where 95 % of a method's pooled PSNRs lie, in dB, if the photographs are drawn anew. */
  psnrOf(method: string): Interval;
  /** The share of the same draws in which a method comes closer than another. */
  aheadOf(method: string, other: string): number;
}

/** Of the methods on one kind of hole of a set. Throws `MissingFactError` where the photographs' own figures are not known. */
export const spreadOn = once(spread, ({ set, hole }) => `${set} ${hole}`);

function spread({ set, hole }: { readonly set: string; readonly hole: string }): Spread {
  const kind = set === sheets.set ? holes.find((one) => one === hole) : undefined;
  const known = sheets.psnr[required(kind, `each photograph’s PSNR on ${hole} of ${set}`)];
  const errors = Object.values(known).map((row) => row.map(squaredErrorOf));
  const means = resampledMeans(errors, draws);
  const meansOf = (method: string): Float64Array =>
    required(means[Object.keys(known).indexOf(method)], `each photograph’s PSNR by ${method}`);
  return {
    psnrOf: (method) => middle95(meansOf(method).map(psnrOf)),
    aheadOf: (method, other) => shareBelow(meansOf(method), meansOf(other)),
  };
}

/** What a PSNR was taken of; it is null where nothing differs. */
function squaredErrorOf(psnr: number | null): number {
  return psnr === null ? 0 : 10 ** (-psnr / 10);
}

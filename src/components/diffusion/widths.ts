import { mean } from '../../inpainting/mean.ts';
import { psnrOf } from '../../inpainting/metrics.ts';
import type { MethodId } from '../../widgets/diffusion/methods.ts';

/** A method of `models/hole-widths.json`: those that are watched, and one colour, the mean of the hole's rim. */
export type Measured = MethodId | 'rim-mean';

interface Row {
  readonly photograph: string;
  readonly method: string;
  /** Side of the square hole in pixels. */
  readonly width: number;
  /** Hole-only, in dB. */
  readonly psnr: number;
}

const [file] = Object.values(
  import.meta.glob<{ readonly side: number; readonly results: readonly Row[] }>(
    '../../../models/hole-widths.json',
    { eager: true, import: 'default' },
  ),
);
if (!file)
  throw new Error('models/hole-widths.json is missing: src/commands/holeWidths.ts writes it.');

/** The long side of the photographs, in pixels. */
export const { side, results } = file;
export const widths: readonly number[] = [...new Set(results.map(({ width }) => width))];
export const photographCount = new Set(results.map(({ photograph }) => photograph)).size;

/** PSNR in dB over all photographs, or one, of holes `width` pixels wide: their squared errors averaged. */
export function psnrAt(method: Measured, width: number, photograph?: string): number {
  const errors = results
    .filter(
      (row) =>
        row.method === method &&
        row.width === width &&
        (photograph === undefined || row.photograph === photograph),
    )
    .map(({ psnr }) => 10 ** (-psnr / 10));
  if (errors.length === 0) throw new Error(`models/hole-widths.json has no ${method} at ${width}.`);
  return psnrOf(mean(errors));
}

/** The widths at which one method is nearer to the photographs than another. */
export function widthsWhere(better: Measured, than: Measured): readonly number[] {
  return widths.filter((width) => psnrAt(better, width) > psnrAt(than, width));
}

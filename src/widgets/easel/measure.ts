import { boundsOf, missingCount, noHole, type Rectangle } from '../../inpainting/hole.ts';
import { rasterise, type Mark } from '../../inpainting/marks.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Finer than this nobody can tell a description apart. */
const measuredSide = 512;

export interface HoleMeasure {
  /** Missing pixels over all, 0 to 1. */
  readonly share: number;
  /** Around the hole, in fractions of the picture's sides; null where nothing is missing. */
  readonly bounds: Rectangle | null;
}

/** Size and place of a hole on a picture of `size` pixels, measured on a grid of at most 512. */
export function measureHole(marks: readonly Mark[], size: Size): HoleMeasure {
  const scale = Math.min(1, measuredSide / Math.max(size.width, size.height));
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const hole = rasterise(marks, width, height);
  const bounds = boundsOf(hole);
  return {
    share: missingCount(hole) / hole.data.length,
    bounds: bounds && {
      left: bounds.left / width,
      top: bounds.top / height,
      width: bounds.width / width,
      height: bounds.height / height,
    },
  };
}

/** “The hole covers 12 % of the picture: 96 by 80 pixels of 640 by 320, at the lower left.” */
export function describeHole({ share, bounds }: HoleMeasure, size: Size): string {
  if (!bounds) return noHole;
  const percent = share < 0.01 ? 'less than 1' : Math.round(share * 100);
  const width = Math.round(bounds.width * size.width);
  const height = Math.round(bounds.height * size.height);
  return `The hole covers ${percent}\u00a0% of the picture: ${width} by ${height} pixels of ${size.width} by ${size.height}, ${placeOf(bounds)}.`;
}

function placeOf({ left, top, width, height }: Rectangle): string {
  const across = third(left + width / 2, ['left', '', 'right']);
  const down = third(top + height / 2, ['upper', '', 'lower']);
  if (!across && !down) return 'in the middle';
  if (!across) return down === 'upper' ? 'at the top' : 'at the bottom';
  return `at the ${[down, across].filter(Boolean).join(' ')}`;
}

function third(position: number, names: readonly [string, string, string]): string {
  if (position < 1 / 3) return names[0];
  return position > 2 / 3 ? names[2] : names[1];
}

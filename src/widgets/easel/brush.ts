import { unitsPerSide } from '../../inpainting/marks.ts';

/** Radii of the brush in units (1/4096 of the long side), from a fine line to a sixth of the picture. */
const radii = [24, 32, 44, 60, 80, 110, 150, 200, 270, 360];

/**
 * Those that paint wherever they are put down on `side` pixels: they reach from a pixel's corner to its middle.
 * On a picture too small for any it is the largest.
 */
export function radiiOn(side: number): readonly number[] {
  const least = (unitsPerSide / side) * Math.SQRT1_2;
  const fitting = radii.filter((radius) => radius >= least);
  return fitting.length > 0 ? fitting : radii.slice(-1);
}

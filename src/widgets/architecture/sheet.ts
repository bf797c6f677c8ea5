import type { DrawnPixels } from '../easel/PixelLayer.tsx';

/** Pictures of one size side by side in one file, eight in a row. */
export const sheetColumns = 8;

export interface Cut {
  /** Where the sheet is. */
  readonly url: string;
  /** How many pictures it holds, and which of them is meant. */
  readonly count: number;
  readonly index: number;
}

/** Draws square pictures of `size` pixels onto one sheet, each enlarged by whole steps or halved to fit. */
export function sheetOf(pictures: readonly DrawnPixels[], size: number): DrawnPixels {
  const width = sheetColumns * size;
  const height = Math.ceil(pictures.length / sheetColumns) * size;
  const rgba = new Uint8ClampedArray(4 * width * height).fill(255);
  pictures.forEach((picture, index) => {
    const left = (index % sheetColumns) * size;
    const top = Math.floor(index / sheetColumns) * size;
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        const from =
          Math.floor((y * picture.height) / size) * picture.width +
          Math.floor((x * picture.width) / size);
        const pixel = picture.rgba.subarray(4 * from, 4 * from + 4);
        rgba.set(pixel, 4 * ((top + y) * width + left + x));
      }
    }
  });
  return { width, height, rgba };
}

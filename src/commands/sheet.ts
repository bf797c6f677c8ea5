import { createImage, type Image } from '../inpainting/image.ts';

/** Tiles in a row. */
export const COLUMNS = 6;

/** Square tiles of one size beside each other, `COLUMNS` in a row; what is left of the last row is black. */
export function sheetOf(tiles: readonly Image[]): Image {
  const side = tiles[0]?.width ?? 0;
  const sheet = createImage(COLUMNS * side, Math.ceil(tiles.length / COLUMNS) * side);
  const [plane, tilePlane] = [sheet.width * sheet.height, side * side];
  tiles.forEach(({ data }, i) => {
    const [left, top] = [(i % COLUMNS) * side, Math.floor(i / COLUMNS) * side];
    for (let c = 0; c < 3; c++) {
      for (let y = 0; y < side; y++) {
        const row = data.subarray(c * tilePlane + y * side, c * tilePlane + (y + 1) * side);
        sheet.data.set(row, c * plane + (top + y) * sheet.width + left);
      }
    }
  });
  return sheet;
}

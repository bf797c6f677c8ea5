import type { Photograph, Picture } from './picture.ts';

/** The side in pixels at which the book's squares are served. */
export const squareSide = 600;

/** The middle squares of photographs: a hole painted on one lies in the same place on every other. */
export function squaresOf(photographs: readonly Photograph[]): readonly Photograph[] {
  return photographs.map((photograph) => ({
    ...photograph,
    width: squareSide,
    height: squareSide,
    file: `/stills/squares/${photograph.id}.webp`,
  }));
}

/** The middle square of a picture, at its own resolution. The bitmap it is cut from is closed. */
export async function squareOf(picture: Picture): Promise<Picture> {
  const { width, height, source } = picture;
  if (width === height || !('bitmap' in source)) return picture;
  const side = Math.min(width, height);
  const left = Math.floor((width - side) / 2);
  const top = Math.floor((height - side) / 2);
  const bitmap = await createImageBitmap(source.bitmap, left, top, side, side);
  source.bitmap.close();
  return { ...picture, width: side, height: side, source: { bitmap } };
}

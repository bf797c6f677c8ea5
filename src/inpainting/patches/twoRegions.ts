import { createImage, type Image } from '../image.ts';

const YELLOW = [0.93, 0.76, 0.25] as const;
const BLUE = [0.18, 0.36, 0.62] as const;
/** The edge leaves the upright by this much to the right for every pixel down. */
const LEAN = 0.42;

/**
 * Yellow on the left and blue on the right of one straight leaning edge: a square picture of `side` pixels, RGB.
 * Along the edge a pixel has of both colours as much as it has of both sides.
 */
export function twoRegions(side: number): Image {
  const image = createImage(side, side);
  const plane = side * side;
  for (let pixel = 0; pixel < plane; pixel++) {
    const x = (pixel % side) + 0.5 - side / 2;
    const y = Math.floor(pixel / side) + 0.5 - side / 2;
    // Nearly the share of a pixel on the far side of a line: exact where the line is upright.
    const blue = Math.min(1, Math.max(0, 0.5 + (x - LEAN * y) / Math.hypot(1, LEAN)));
    for (let c = 0; c < 3; c++)
      image.data[c * plane + pixel] = YELLOW[c]! + blue * (BLUE[c]! - YELLOW[c]!);
  }
  return image;
}
